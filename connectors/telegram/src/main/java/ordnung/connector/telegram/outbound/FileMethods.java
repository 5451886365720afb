package ordnung.connector.telegram.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested.OutgoingFile;

/**
 * By which field a file goes; the method is named alike ({@code photo}, {@code sendPhoto}). Telegram shows and plays a few types only
 * ({@code core.telegram.org/bots/api#sendvideo} and its siblings): every other file goes as a document rather than not at all.
 */
final class FileMethods {
    private static final Map<MessageKind, Set<String>> SHOWN = Map.of(
            MessageKind.IMAGE, Set.of("image/jpeg", "image/png", "image/webp"),
            MessageKind.VIDEO, Set.of("video/mp4"),
            MessageKind.AUDIO, Set.of("audio/mpeg", "audio/mp3", "audio/mp4", "audio/m4a", "audio/x-m4a"),
            MessageKind.VOICE, Set.of("audio/ogg", "audio/mpeg", "audio/mp3", "audio/mp4", "audio/m4a", "audio/x-m4a"),
            MessageKind.STICKER, Set.of("image/webp", "video/webm", "application/x-tgsticker"));

    private static final Map<MessageKind, String> FIELDS = Map.of(MessageKind.IMAGE, "photo", MessageKind.VIDEO, "video", MessageKind.AUDIO, "audio",
            MessageKind.VOICE, "voice", MessageKind.STICKER, "sticker");

    private FileMethods() {
    }

    static String field(OutgoingFile file) {
        boolean shown = SHOWN.getOrDefault(file.kind(), Set.of()).contains(type(file.mimeType()));
        return shown ? FIELDS.getOrDefault(file.kind(), "document") : "document";
    }

    static String method(String field) {
        return "send" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    /** Without parameters, in lower case. */
    private static String type(String mimeType) {
        int end = mimeType.indexOf(';');
        return (end < 0 ? mimeType : mimeType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
