package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** A sticker is still (WebP), animated (gzipped Lottie) or a video (WebM): {@code core.telegram.org/bots/api#sticker}. */
final class Stickers {
    private Stickers() {
    }

    static @Nullable Content read(JsonNode message) {
        JsonNode sticker = message.path("sticker");
        String type = Json.flag(sticker, "is_animated") ? "application/x-tgsticker" : Json.flag(sticker, "is_video") ? "video/webm" : "image/webp";
        Attachment file = MediaReader.file(sticker, MessageKind.STICKER, type);
        return file == null ? null
                : new Content(MessageKind.STICKER, null, List.of(file), new Payload().with("emoji", Json.words(sticker, "emoji")).map());
    }
}
