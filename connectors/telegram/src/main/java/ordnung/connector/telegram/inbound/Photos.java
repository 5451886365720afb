package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.telegram.Numbers;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Pictures come in several sizes; the largest is the picture. */
final class Photos {
    private Photos() {
    }

    static @Nullable Content read(JsonNode message) {
        return content(message, files(largest(message.path("photo"))), new Payload());
    }

    /** A picture with a few seconds of film. */
    static @Nullable Content live(JsonNode message) {
        JsonNode live = message.path("live_photo");
        Attachment picture = largest(live.path("photo"));
        return content(message, files(picture == null ? largest(message.path("photo")) : picture,
                MediaReader.file(live, MessageKind.VIDEO, "video/mp4")), new Payload());
    }

    /** What is not paid for yet shows no file. */
    static @Nullable Content paid(JsonNode message) {
        List<Attachment> files = new ArrayList<>();
        for (JsonNode media : Items.of(message.path("paid_media").path("paid_media"))) {
            files.addAll(files(largest(media.path("photo")), MediaReader.file(media.path("video"), MessageKind.VIDEO, null)));
        }
        return content(message, files, new Payload().with("stars", Numbers.of(message.path("paid_media"), "star_count")));
    }

    private static @Nullable Content content(JsonNode message, List<Attachment> files, Payload payload) {
        return files.isEmpty() ? null : new Content(files.get(0).kind(), Json.words(message, "caption"), files, payload.map());
    }

    private static List<Attachment> files(@Nullable Attachment... files) {
        return Stream.of(files).filter(file -> file != null).toList();
    }

    private static @Nullable Attachment largest(JsonNode sizes) {
        Attachment largest = null;
        long most = -1;
        for (JsonNode size : Items.of(sizes)) {
            Attachment file = MediaReader.file(size, MessageKind.IMAGE, "image/jpeg");
            long pixels = side(size, "width") * side(size, "height");
            if (file != null && pixels > most) {
                most = pixels;
                largest = file;
            }
        }
        return largest;
    }

    private static long side(JsonNode size, String field) {
        Long pixels = Numbers.positive(size, field);
        return pixels == null ? 0 : Math.min(pixels, Integer.MAX_VALUE);
    }
}
