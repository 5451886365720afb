package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.telegram.Numbers;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file. Its type and name are taken from the message, as {@code getFile} may lose them ({@code core.telegram.org/bots/api#getfile}).
 *
 * @param usual  the type where the message tells none
 */
record MediaReader(String field, MessageKind kind, @Nullable String usual) implements ContentReader {

    @Override
    public @Nullable Content read(JsonNode message) {
        JsonNode part = message.path(field);
        Attachment file = file(part, kind, usual);
        if (file == null) {
            return null;
        }
        Payload payload = new Payload().with("duration", Numbers.of(part, "duration")).with("performer", Json.words(part, "performer"))
                .with("title", Json.words(part, "title")).with("round", field.equals("video_note") ? true : null);
        return new Content(kind, Json.words(message, "caption"), List.of(file), payload.map());
    }

    /**
     * Null where it names no file. {@code file_id} is another at each look, {@code file_unique_id} stays, but no file can be had by it
     * ({@code core.telegram.org/bots/api#photosize}).
     */
    static @Nullable Attachment file(JsonNode part, MessageKind kind, @Nullable String usual) {
        String id = Json.id(part, "file_id");
        if (id == null) {
            return null;
        }
        String type = Json.words(part, "mime_type");
        return new Attachment(id, kind, type == null ? usual : type, Json.words(part, "file_name"), Numbers.positive(part, "file_size"), null, null,
                Json.id(part, "file_unique_id"));
    }
}
