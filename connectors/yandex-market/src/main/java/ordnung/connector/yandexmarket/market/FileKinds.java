package ordnung.connector.yandexmarket.market;

import java.net.URLConnection;
import java.util.Locale;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** The Market tells a file's name and not its type. */
final class FileKinds {
    private FileKinds() {
    }

    static @Nullable String mimeType(@Nullable String name) {
        return name == null ? null : URLConnection.guessContentTypeFromName(name.strip().toLowerCase(Locale.ROOT));
    }

    static MessageKind kind(@Nullable String mimeType) {
        String family = mimeType == null ? "" : mimeType.substring(0, Math.max(0, mimeType.indexOf('/')));
        return switch (family) {
            case "image" -> MessageKind.IMAGE;
            case "video" -> MessageKind.VIDEO;
            case "audio" -> MessageKind.AUDIO;
            default -> MessageKind.DOCUMENT;
        };
    }
}
