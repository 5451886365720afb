package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Reads what is a picture: photos ({@code dev.vk.com/reference/objects/photo}), drawings, stickers, gifts. The largest copy is taken. */
final class Pictures {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    private Pictures() {
    }

    static boolean photo(JsonNode part, Gathering found) {
        String url = Files.address(part.path("orig_photo"), "url");
        if (url == null) {
            url = largest(part.path("sizes"));
        }
        if (url == null) {
            return false;
        }
        found.words(Json.words(part, "text"));
        found.file(new Attachment(Files.reference("photo", part, url), MessageKind.IMAGE, JPEG, null, null, url, null,
                Files.identity("photo", part)));
        return true;
    }

    static boolean graffiti(JsonNode part, Gathering found) {
        String url = Files.address(part, "url");
        if (url != null) {
            found.file(new Attachment(Files.reference("graffiti", part, url), MessageKind.IMAGE, PNG, null, null, url, null,
                    Files.identity("graffiti", part)));
        }
        return url != null;
    }

    static boolean sticker(JsonNode part, Gathering found) {
        String url = largest(part.path("images"));
        String id = Json.id(part, "sticker_id");
        if (url != null) {
            found.file(new Attachment("sticker" + (id == null ? Files.reference("", part, url) : id), MessageKind.STICKER, PNG, null, null,
                    url, null));
            found.payload().with("stickerId", id);
        }
        return url != null;
    }

    static boolean gift(JsonNode part, Gathering found) {
        String large = Files.address(part, "thumb_512");
        String url = large == null ? Files.address(part, "thumb_256") : large;
        if (url != null) {
            found.file(new Attachment("gift" + Numbers.positive(part, "id"), MessageKind.IMAGE, null, null, null, url, null));
            found.payload().with("gift", true);
        }
        return url != null;
    }

    private static @Nullable String largest(JsonNode copies) {
        String largest = null;
        double most = -1;
        for (JsonNode copy : Items.of(copies)) {
            String url = Files.address(copy, copy.hasNonNull("url") ? "url" : "src");
            double area = copy.path("width").asDouble() * copy.path("height").asDouble();
            if (url != null && area > most) {
                largest = url;
                most = area;
            }
        }
        return largest;
    }
}
