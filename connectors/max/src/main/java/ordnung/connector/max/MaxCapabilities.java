package ordnung.connector.max;

import static ordnung.events.MessageKind.AUDIO;
import static ordnung.events.MessageKind.BUTTON;
import static ordnung.events.MessageKind.DOCUMENT;
import static ordnung.events.MessageKind.IMAGE;
import static ordnung.events.MessageKind.LOCATION;
import static ordnung.events.MessageKind.TEXT;
import static ordnung.events.MessageKind.VIDEO;
import static ordnung.events.MessageKind.VOICE;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.Capabilities.Rate;
import ordnung.events.MessageKind;

/** What {@code dev.max.ru/docs-api} documents: POST/messages (lengths), POST/uploads (sizes, types, 30 requests a second), keyboards (rows). */
public final class MaxCapabilities {
    private static final long MB = 1024L * 1024;

    private static final Map<MessageKind, Long> FILE_SIZES =
            Map.of(IMAGE, 50 * MB, VIDEO, 250 * MB, AUDIO, 256 * MB, VOICE, 256 * MB, DOCUMENT, 4096 * MB);

    /** Sound comes as "MP3, WAV, M4A and others", files as "common formats": what MAX forbids of them only MAX can say. */
    private static final Map<MessageKind, Set<String>> MIME_TYPES = Map.of(
            IMAGE, Set.of("image/jpeg", "image/png", "image/gif", "image/tiff", "image/bmp", "image/heic"),
            VIDEO, Set.of("video/mp4", "video/quicktime", "video/x-matroska", "video/webm"));

    /** A keyboard has 30 rows; each of our buttons takes one, so that its words are seen whole. */
    private static final int BUTTONS = 30;

    public static final Capabilities ALL = new Capabilities(Set.of(TEXT, IMAGE, VIDEO, AUDIO, VOICE, DOCUMENT, LOCATION, BUTTON), 4000, 4000,
            FILE_SIZES, MIME_TYPES, BUTTONS, true, true, false, new Rate(30, Duration.ofSeconds(1)), null, true, null);

    private MaxCapabilities() {
    }
}
