package ordnung.connector.whatsapp;

import static ordnung.events.MessageKind.AUDIO;
import static ordnung.events.MessageKind.BUTTON;
import static ordnung.events.MessageKind.DOCUMENT;
import static ordnung.events.MessageKind.IMAGE;
import static ordnung.events.MessageKind.LOCATION;
import static ordnung.events.MessageKind.STICKER;
import static ordnung.events.MessageKind.TEXT;
import static ordnung.events.MessageKind.VIDEO;
import static ordnung.events.MessageKind.VOICE;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.Capabilities.Rate;
import ordnung.connector.Capabilities.Window;
import ordnung.events.MessageKind;

/**
 * What the Cloud API documents, under developers.facebook.com/documentation/business-messaging/whatsapp/: {@code messages/send-messages}
 * (lengths, buttons, window), {@code business-phone-numbers/media} (sizes and types), {@code throughput} (rates).
 */
public final class WhatsAppCapabilities {
    private static final long KB = 1024;
    private static final long MB = 1024 * KB;

    private static final Set<String> OGG = Set.of("audio/ogg", "audio/ogg; codecs=opus");
    private static final Set<String> SOUND = Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg",
            "audio/ogg; codecs=opus");

    /** A sticker may have 100 KB still and 500 KB moving; which it is, only Meta looks. */
    private static final Map<MessageKind, Long> FILE_SIZES =
            Map.of(IMAGE, 5 * MB, VIDEO, 16 * MB, AUDIO, 16 * MB, VOICE, 16 * MB, DOCUMENT, 100 * MB, STICKER, 500 * KB);

    private static final Map<MessageKind, Set<String>> MIME_TYPES = Map.of(IMAGE, Set.of("image/jpeg", "image/png"),
            VIDEO, Set.of("video/mp4", "video/3gpp"), AUDIO, SOUND, VOICE, OGG, STICKER, Set.of("image/webp"));

    /** 80 messages a second for a number that has not been upgraded. */
    private static final Rate NUMBER = new Rate(80, Duration.ofSeconds(1));

    /** A burst of 45 to one customer, borrowed from what comes later at one in 6 seconds: 45 × 6 s = 270 s. */
    private static final Rate PAIR = new Rate(45, Duration.ofSeconds(270));

    public static final Capabilities ALL = new Capabilities(
            Set.of(TEXT, IMAGE, AUDIO, VOICE, VIDEO, DOCUMENT, STICKER, LOCATION, BUTTON), 4096, 1024, FILE_SIZES, MIME_TYPES, 3,
            true, true, true, NUMBER, PAIR, false, new Window(Duration.ofHours(24), "whatsapp-24h"));

    private WhatsAppCapabilities() {
    }
}
