package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param whole  nothing of what the provider said about it is missing here
 */
record Content(MessageKind kind, @Nullable String text, List<Attachment> attachments, Map<String, Object> payload, boolean whole) {

    static Content text(String text, boolean whole) {
        return new Content(MessageKind.TEXT, text, List.of(), Map.of(), whole);
    }

    static Content of(MessageKind kind, @Nullable String text, Payload payload, boolean whole) {
        return new Content(kind, text, List.of(), payload.map(), whole);
    }

    /** Written by somebody, not to be read by us: the message is kept as it came. */
    static Content unsupported(JsonNode message, String type) {
        String inner = Json.words(message.path(type), "type");
        String caption = Json.words(message.path(type), "caption");
        return of(MessageKind.UNSUPPORTED, caption, new Payload().with("type", inner == null ? type : inner), false);
    }
}
