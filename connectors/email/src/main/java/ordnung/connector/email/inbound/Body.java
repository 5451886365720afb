package ordnung.connector.email.inbound;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.StorableText;
import ordnung.connector.email.header.Correspondent;
import ordnung.connector.email.text.Folded;
import ordnung.connector.email.text.SafeHtml;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A letter's words and files as a message has them.
 *
 * @param text  what is new in it; the subject where there is nothing else to read
 */
record Body(@Nullable String text, List<Attachment> attachments, Map<String, Object> payload, Content content) {
    /** Characters. The rest is in the letter itself, which then is one of the files. */
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_QUOTE = 30_000;
    private static final int LONGEST_SIGNATURE = 2_000;
    private static final int MOST_NAMES = 50;

    static Body of(Source source, Head head) throws MessagingException {
        Content content = content(source);
        String subject = head.subject() == null ? "" : head.subject();
        Folded folded = Folded.of(content.text(), subject);
        boolean cut = folded.fresh().length() > LONGEST_TEXT || !content.whole();
        List<Attachment> attachments = new ArrayList<>(content.attachments());
        if (cut) {
            attachments.add(Files.whole(source.reference()));
        }
        String text = folded.fresh().isBlank() && attachments.isEmpty() ? subject : folded.fresh();
        return new Body(text.isBlank() ? null : cut(text, LONGEST_TEXT), attachments, payload(head, folded, content), content);
    }

    /** A server that cannot tell a large letter's parts still has its beginning. */
    private static Content content(Source source) throws MessagingException {
        try {
            return ContentReader.of(source.content(), source.reference());
        } catch (MessagingException notTold) {
            if (source.content() == source.headers()) {
                throw notTold;
            }
            Content start = ContentReader.of(source.headers(), source.reference());
            return new Content(start.text(), start.html(), List.of(), start.deliveryStatus(), start.returned(), false);
        }
    }

    private static Map<String, Object> payload(Head head, Folded folded, Content content) {
        Map<String, Object> payload = new LinkedHashMap<>();
        put(payload, "subject", head.subject());
        put(payload, "quoted", cut(folded.quoted(), LONGEST_QUOTE));
        put(payload, "signature", cut(folded.signature(), LONGEST_SIGNATURE));
        put(payload, "html", content.html() == null ? null : SafeHtml.of(content.html()));
        if (!head.cc().isEmpty()) {
            payload.put("cc", head.cc().stream().limit(MOST_NAMES).map(Correspondent::address).toList());
        }
        if (!head.references().isEmpty()) {
            payload.put("references", head.references());
        }
        return payload;
    }

    private static void put(Map<String, Object> payload, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            payload.put(key, StorableText.of(value));
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : StorableText.of(text.substring(0, longest)) + "…";
    }

    MessageKind kind() {
        return text != null || attachments.isEmpty() ? MessageKind.TEXT : attachments.get(0).kind();
    }
}
