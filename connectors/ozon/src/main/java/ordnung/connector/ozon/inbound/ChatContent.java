package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.connector.common.Items;
import ordnung.connector.common.StorableText;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * What {@code data} says: texts in Markdown, among them pictures ({@code ![](address)}) and files ({@code [name](address)} by itself). Other Markdown
 * stays as it was written: a buyer's brackets are no links.
 *
 * @param whole  every part was a text
 */
record ChatContent(@Nullable String text, List<Attachment> attachments, boolean whole) {
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]{0,300}+)]\\((https?://[^\\s)]{1,2000}+)\\)");
    private static final Pattern FILE = Pattern.compile("\\s*+\\[([^\\]]{0,300}+)]\\((https?://[^\\s)]{1,1500}/chat/file/[^\\s)]{1,500}+)\\)\\s*+");

    static ChatContent of(JsonNode data) {
        List<String> texts = new ArrayList<>();
        List<Attachment> attachments = new ArrayList<>();
        boolean whole = true;
        for (JsonNode part : Items.of(data)) {
            if (part.isTextual()) {
                read(StorableText.of(part.textValue()), texts, attachments);
            } else {
                whole = false;
            }
        }
        return new ChatContent(texts.isEmpty() ? null : String.join("\n", texts), List.copyOf(attachments), whole);
    }

    MessageKind kind() {
        if (!whole || text == null && attachments.isEmpty()) {
            return MessageKind.UNSUPPORTED;
        }
        return attachments.isEmpty() ? MessageKind.TEXT : attachments.get(0).kind();
    }

    private static void read(String part, List<String> texts, List<Attachment> attachments) {
        Matcher file = FILE.matcher(part);
        if (part.indexOf("/chat/file/") >= 0 && file.matches()) {
            attachments.add(attachment(MessageKind.DOCUMENT, file));
            return;
        }
        Matcher picture = PICTURE.matcher(part);
        int before = attachments.size();
        while (picture.find()) {
            attachments.add(attachment(MessageKind.IMAGE, picture));
        }
        String words = attachments.size() == before ? part : picture.replaceAll("").strip();
        if (!words.isBlank()) {
            texts.add(words);
        }
    }

    private static Attachment attachment(MessageKind kind, Matcher found) {
        String name = found.group(1).isBlank() ? null : found.group(1).strip();
        return new Attachment(found.group(2), kind, null, name, null, null, null);
    }
}
