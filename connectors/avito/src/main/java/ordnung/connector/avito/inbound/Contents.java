package ordnung.connector.avito.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code MessageContent}, which has one part for each type. Of files, videos and calls through the application Avito tells nothing but that there was
 * one ({@code developers.avito.ru/api-catalog/messenger/documentation}).
 */
final class Contents {
    private Contents() {
    }

    static Content read(@Nullable String type, JsonNode content) {
        Content read = switch (type == null ? "" : type) {
            case "text" -> text(content);
            case "image" -> image(content.path("image"));
            case "voice" -> voice(content.path("voice"));
            case "link" -> link(content.path("link"));
            case "item" -> offer(content.path("item"));
            case "location" -> place(content.path("location"));
            case "call" -> Content.of(MessageKind.CALL, null, new Payload().with("status", Json.words(content.path("call"), "status"))
                    .with("targetUserId", Json.id(content.path("call"), "target_user_id")));
            case "system" -> Content.of(MessageKind.SYSTEM, Json.words(content, "text"), new Payload().with("type", "system")
                    .with("flowId", Json.words(content, "flow_id")));
            default -> null;
        };
        return read == null ? Content.unsupported(type, Json.words(content, "text")) : read;
    }

    private static @Nullable Content text(JsonNode content) {
        String text = Json.text(content, "text");
        return text == null ? null : Content.of(MessageKind.TEXT, text, new Payload());
    }

    private static @Nullable Content image(JsonNode image) {
        String url = largest(image.path("sizes"));
        return url == null ? null : Content.of(new Attachment(url, MessageKind.IMAGE, null, null, null, url, null));
    }

    /** Opus in an mp4; its address is asked for, and good for an hour. */
    private static @Nullable Content voice(JsonNode voice) {
        String id = Json.id(voice, "voice_id");
        return id == null ? null : Content.of(new Attachment(id, MessageKind.VOICE, "audio/mp4", null, null, null, null));
    }

    private static @Nullable Content link(JsonNode link) {
        String text = Json.words(link, "text");
        String url = Json.words(link, "url");
        JsonNode preview = link.path("preview");
        Payload shared = new Payload().with("url", url).with("title", Json.words(preview, "title")).with("description", Json.words(preview, "description"));
        return text == null && url == null ? null
                : Content.of(MessageKind.TEXT, text == null ? url : text, new Payload().with("link", shared.map()));
    }

    private static @Nullable Content offer(JsonNode item) {
        Payload offer = new Payload().with("title", Json.words(item, "title")).with("price", Json.words(item, "price_string"))
                .with("url", Json.words(item, "item_url")).with("imageUrl", Json.words(item, "image_url"));
        String text = Stream.of("title", "price_string", "item_url").map(field -> Json.words(item, field)).filter(word -> word != null)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : Content.of(MessageKind.TEXT, text, new Payload().with("offer", offer.map()));
    }

    private static @Nullable Content place(JsonNode place) {
        double latitude = place.path("lat").asDouble(Double.NaN);
        double longitude = place.path("lon").asDouble(Double.NaN);
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            return null;
        }
        return Content.of(MessageKind.LOCATION, null, new Payload().with("latitude", latitude).with("longitude", longitude)
                .with("name", Json.words(place, "title")).with("address", Json.words(place, "text")));
    }

    /** Of addresses by {@code width x height}: {@code 1280x960}. */
    private static @Nullable String largest(JsonNode sizes) {
        String best = null;
        long most = -1;
        for (var size : sizes.properties()) {
            String url = Json.words(sizes, size.getKey());
            long pixels = pixels(size.getKey());
            if (url != null && pixels > most) {
                best = url;
                most = pixels;
            }
        }
        return best;
    }

    private static long pixels(String size) {
        return size.matches("\\d{1,6}x\\d{1,6}") ? Long.parseLong(size.substring(0, size.indexOf('x'))) * Long.parseLong(size.substring(size.indexOf('x') + 1))
                : 0;
    }
}
