package ordnung.connector.vk.inbound;

import java.util.ArrayList;
import java.util.List;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** What has been found in a message so far. The first file or other thing decides what kind of message it is. */
final class Gathering {
    private final List<Attachment> files = new ArrayList<>();
    private final Payload payload = new Payload();
    private final List<String> words = new ArrayList<>();
    private @Nullable MessageKind kind;

    void file(Attachment file) {
        files.add(file);
        is(file.kind());
    }

    void is(MessageKind found) {
        kind = kind == null ? found : kind;
    }

    Payload payload() {
        return payload;
    }

    /** What can be shown of it where the sender wrote nothing. */
    void words(@Nullable String readable) {
        if (readable != null && !readable.isBlank()) {
            words.add(readable);
        }
    }

    boolean empty() {
        return kind == null && words.isEmpty();
    }

    /** @param own  what the sender wrote; null: nothing */
    Content content(@Nullable String own) {
        String text = own != null ? own : words.isEmpty() ? null : String.join("\n", words);
        MessageKind found = kind != null ? kind : text != null ? MessageKind.TEXT : MessageKind.UNSUPPORTED;
        return new Content(found, text, files, payload.map());
    }
}
