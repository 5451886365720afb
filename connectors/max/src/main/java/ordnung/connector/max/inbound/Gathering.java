package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Gathers a message's words and attachments. The first attachment that can be shown says what kind of message it is. */
final class Gathering {
    private final List<String> texts = new ArrayList<>();
    private final List<Attachment> files = new ArrayList<>();
    private final List<Map<String, Object>> contacts = new ArrayList<>();
    private final List<Map<String, Object>> shares = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Payload payload = new Payload();
    private @Nullable MessageKind kind;

    /** {@code dev.max.ru/docs-api/objects/MessageBody}. */
    void body(JsonNode body) {
        String text = Json.words(body, "text");
        if (text != null) {
            texts.add(text);
        }
        for (JsonNode attachment : Items.of(body.path("attachments"))) {
            AttachmentReader.read(attachment, this);
        }
    }

    void file(Attachment file) {
        files.add(file);
        is(file.kind());
    }

    void contact(Map<String, Object> contact) {
        contacts.add(contact);
        is(MessageKind.CONTACT);
    }

    void place(double latitude, double longitude) {
        payload.with("latitude", latitude).with("longitude", longitude);
        is(MessageKind.LOCATION);
    }

    /** A link's preview beside the words that hold the link; alone it is the words. */
    void share(Map<String, Object> share) {
        shares.add(share);
    }

    void say(String key, @Nullable Object value) {
        payload.with(key, value instanceof Map<?, ?> map && map.isEmpty() ? null : value);
    }

    /** Something that nobody here can show. @param type  MAX's word for it */
    void unread(String type) {
        unread.add(type);
    }

    Content content() {
        say("contacts", contacts.isEmpty() ? null : List.copyOf(contacts));
        say("shares", shares.isEmpty() ? null : List.copyOf(shares));
        say("unsupported", unread.isEmpty() ? null : List.copyOf(unread));
        if (texts.isEmpty()) {
            shares.stream().map(share -> share.get("url")).filter(String.class::isInstance).map(String.class::cast).forEach(texts::add);
        }
        String text = texts.isEmpty() ? null : String.join("\n\n", texts);
        MessageKind words = text != null && unread.isEmpty() ? MessageKind.TEXT : MessageKind.UNSUPPORTED;
        return new Content(kind == null ? words : kind, text, List.copyOf(files), payload.map());
    }

    private void is(MessageKind first) {
        kind = kind == null ? first : kind;
    }
}
