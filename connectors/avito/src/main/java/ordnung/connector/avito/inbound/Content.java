package ordnung.connector.avito.inbound;

import java.util.List;
import java.util.Map;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** What a message says. */
record Content(MessageKind kind, @Nullable String text, List<Attachment> files, Map<String, Object> payload) {

    static Content of(MessageKind kind, @Nullable String text, Payload payload) {
        return new Content(kind, text, List.of(), payload.map());
    }

    static Content of(Attachment file) {
        return new Content(file.kind(), null, List.of(file), Map.of());
    }

    /** Written by somebody, not to be read by us: the message is kept as it came. */
    static Content unsupported(@Nullable String type, @Nullable String text) {
        return of(MessageKind.UNSUPPORTED, text, new Payload().with("type", type == null ? "unknown" : type));
    }
}
