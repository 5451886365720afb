package ordnung.connector.vk.inbound;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import ordnung.connector.common.Json;

/** {@code {type, <type>: {…}}}, one of {@code attachments} ({@code dev.vk.com/reference/objects/attachments-message}). */
final class Attachments {
    private static final Map<String, AttachmentReader> READERS = Map.ofEntries(
            entry("photo", Pictures::photo),
            entry("graffiti", Pictures::graffiti),
            entry("sticker", Pictures::sticker),
            entry("gift", Pictures::gift),
            entry("audio_message", Sounds::voice),
            entry("audio", Sounds::music),
            entry("doc", Documents::read),
            entry("video", Shared::video),
            entry("call", Shared::call),
            entry("market", Products::item),
            entry("market_order", Orders::mention));

    private Attachments() {
    }

    /** Something that nobody here knows is told by its title and link, if it has any, and by its type. */
    static void read(JsonNode attachment, Gathering found) {
        String named = Json.words(attachment, "type");
        String type = named != null ? named
                : READERS.keySet().stream().filter(known -> attachment.path(known).isObject()).sorted().findFirst().orElse("unknown");
        JsonNode part = attachment.path(type);
        AttachmentReader reader = READERS.get(type);
        boolean read = part.isObject() && (reader != null ? reader.read(part, found) : Shared.anything(type, part, found));
        if (!read) {
            found.payload().add("unread", type);
        }
    }
}
