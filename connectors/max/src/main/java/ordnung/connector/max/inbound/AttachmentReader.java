package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads one attachment ({@code dev.max.ru/docs-api/objects/Attachment}). A video is found again by its token, every other file by its address. What
 * MAX calls audio is what people record in it: a piece of music comes as a file.
 */
final class AttachmentReader {
    private AttachmentReader() {
    }

    static void read(JsonNode attachment, Gathering into) {
        String named = Json.words(attachment, "type");
        String type = named == null ? "unknown" : named;
        boolean read = switch (type) {
            case "image" -> file(MessageKind.IMAGE, attachment, "url", into);
            case "video" -> file(MessageKind.VIDEO, attachment, "token", into);
            case "audio" -> voice(attachment, into);
            case "file" -> file(MessageKind.DOCUMENT, attachment, "url", into);
            case "sticker" -> file(MessageKind.STICKER, attachment, "url", into);
            case "contact" -> contact(attachment, into);
            case "location" -> place(attachment, into);
            case "share" -> share(attachment, into);
            case "inline_keyboard", "reply_keyboard" -> true;
            default -> false;
        };
        if (!read) {
            into.unread(type);
        }
    }

    private static boolean file(MessageKind kind, JsonNode attachment, String referredBy, Gathering into) {
        JsonNode payload = attachment.path("payload");
        String url = Json.words(payload, "url");
        String preferred = Json.words(payload, referredBy);
        String reference = preferred == null ? url : preferred;
        if (reference == null) {
            return false;
        }
        into.file(new Attachment(reference, kind, null, Json.words(attachment, "filename"), size(attachment), url, null, identity(kind, payload)));
        return true;
    }

    /** Addresses hold for a while; what names the file itself stays. */
    private static @Nullable String identity(MessageKind kind, JsonNode payload) {
        String named = switch (kind) {
            case IMAGE -> Json.id(payload, "photo_id");
            case STICKER -> Json.id(payload, "code");
            default -> Json.words(payload, "token");
        };
        return named == null ? null : kind.word() + ":" + named;
    }

    private static boolean voice(JsonNode attachment, Gathering into) {
        into.say("transcription", Json.words(attachment, "transcription"));
        return file(MessageKind.VOICE, attachment, "url", into);
    }

    private static boolean contact(JsonNode attachment, Gathering into) {
        Map<String, Object> contact = Contacts.read(attachment.path("payload"));
        if (!contact.isEmpty()) {
            into.contact(contact);
        }
        return !contact.isEmpty();
    }

    private static boolean place(JsonNode attachment, Gathering into) {
        double latitude = attachment.path("latitude").asDouble(Double.NaN);
        double longitude = attachment.path("longitude").asDouble(Double.NaN);
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        if (onEarth) {
            into.place(latitude, longitude);
        }
        return onEarth;
    }

    private static boolean share(JsonNode attachment, Gathering into) {
        Map<String, Object> share = new Payload().with("url", Json.words(attachment.path("payload"), "url"))
                .with("title", Json.words(attachment, "title")).with("description", Json.words(attachment, "description")).map();
        if (!share.isEmpty()) {
            into.share(share);
        }
        return !share.isEmpty();
    }

    private static @Nullable Long size(JsonNode attachment) {
        long size = attachment.path("size").asLong(-1);
        return size < 0 ? null : size;
    }
}
