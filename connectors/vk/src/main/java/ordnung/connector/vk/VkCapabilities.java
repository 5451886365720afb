package ordnung.connector.vk;

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

/**
 * What VK documents: {@code dev.vk.com/method/messages.send} (text), {@code dev.vk.com/api/bots/development/keyboard} (buttons),
 * {@code dev.vk.com/api/upload/photo-in-message}, {@code …/audio-record} and {@code …/document-in-message} (files),
 * {@code dev.vk.com/api/api-requests} (rate).
 */
public final class VkCapabilities {
    private static final long MB = 1024 * 1024;

    /** The schema allows 9,000, older documents 4,096, and who is right is told by error 914 alone. */
    private static final int TEXT_LENGTH = 4096;

    /** A video goes as a document: VK's own videos cannot be uploaded by a community. Music cannot be sent at all. */
    private static final Map<MessageKind, Long> FILE_SIZES = Map.of(IMAGE, 50 * MB, VOICE, 200 * MB, VIDEO, 200 * MB, DOCUMENT, 200 * MB);

    private static final Map<MessageKind, Set<String>> MIME_TYPES = Map.of(IMAGE, Set.of("image/jpeg", "image/png", "image/gif"),
            VOICE, Set.of("audio/ogg", "audio/ogg; codecs=opus", "audio/opus"));

    /** 20 requests a second with a community's key. */
    private static final Rate COMMUNITY = new Rate(20, Duration.ofSeconds(1));

    public static final Capabilities ALL = new Capabilities(Set.of(TEXT, IMAGE, VOICE, VIDEO, DOCUMENT, LOCATION, BUTTON), TEXT_LENGTH,
            TEXT_LENGTH, FILE_SIZES, MIME_TYPES, 10, true, true, false, COMMUNITY, null, true, null);

    private VkCapabilities() {
    }
}
