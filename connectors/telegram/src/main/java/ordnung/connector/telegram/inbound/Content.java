package ordnung.connector.telegram.inbound;

import java.util.List;
import java.util.Map;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** What a message says. */
record Content(MessageKind kind, @Nullable String text, List<Attachment> attachments, Map<String, Object> payload) {

    static Content of(MessageKind kind, @Nullable String text, Payload payload) {
        return new Content(kind, text, List.of(), payload.map());
    }

    static Content text(String text, Payload payload) {
        return of(MessageKind.TEXT, text, payload);
    }
}
