package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.connector.common.Json;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Reads image, video, audio, document and sticker, which are all {@code {id, mime_type, sha256, caption?, filename?, url?}}. */
record MediaReader(MessageKind kind) implements ContentReader {
    private static final Set<String> KNOWN = Set.of("id", "mime_type", "sha256", "caption", "filename", "url", "voice", "animated",
            "file_size");

    @Override
    public @Nullable Content read(JsonNode part) {
        String id = Json.id(part, "id");
        if (id == null) {
            return null;
        }
        MessageKind exact = kind == MessageKind.AUDIO && Json.flag(part, "voice") ? MessageKind.VOICE : kind;
        Attachment file = new Attachment(id, exact, Json.words(part, "mime_type"), Json.words(part, "filename"), size(part),
                Json.words(part, "url"), Json.words(part, "sha256"));
        Map<String, Object> payload = Json.flag(part, "animated") ? Map.of("animated", true) : Map.of();
        return new Content(exact, Json.words(part, "caption"), List.of(file), payload, Fields.within(part, KNOWN));
    }

    private static @Nullable Long size(JsonNode part) {
        long size = part.path("file_size").asLong(-1);
        return size < 0 ? null : size;
    }
}
