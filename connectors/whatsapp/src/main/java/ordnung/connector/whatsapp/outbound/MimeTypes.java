package ordnung.connector.whatsapp.outbound;

import java.util.Locale;
import java.util.Set;
import ordnung.connector.whatsapp.WhatsAppCapabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested.OutgoingFile;

/** File types as WhatsApp wants to hear them. */
final class MimeTypes {
    private static final String OGG = "audio/ogg";

    private MimeTypes() {
    }

    /** Bare {@code audio/ogg} is refused: the codec must be named, and Opus is the only one allowed. */
    static String sent(OutgoingFile file) {
        String type = base(file.mimeType());
        return type.equals(OGG) ? "audio/ogg; codecs=opus" : type;
    }

    static boolean allowed(MessageKind kind, String mimeType) {
        Set<String> allowed = WhatsAppCapabilities.ALL.mimeTypes().get(kind);
        return allowed == null || allowed.contains(base(mimeType));
    }

    /** Without parameters, in lower case. */
    private static String base(String mimeType) {
        int end = mimeType.indexOf(';');
        return (end < 0 ? mimeType : mimeType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
