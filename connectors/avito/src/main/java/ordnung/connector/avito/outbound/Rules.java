package ordnung.connector.avito.outbound;

import java.util.Locale;
import ordnung.connector.Capabilities;
import ordnung.connector.avito.AvitoCapabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** What Avito would refuse anyway, said before anything is sent. Nothing is cut or left out silently. */
final class Rules {
    private static final Capabilities CAN = AvitoCapabilities.ALL;

    private Rules() {
    }

    /** Null: it can be sent. */
    static @Nullable SendError refusal(SendRequested message) {
        if (message.template() != null || !CAN.sends().contains(message.kind())) {
            return error("kind-not-carried", "Avito carries texts and pictures alone.");
        } else if (!message.buttons().isEmpty()) {
            return error("no-buttons", "Avito shows no buttons.");
        } else if (message.files().size() > 1) {
            return error("too-many-files", "Avito carries one picture in a message.");
        } else if (message.kind() == MessageKind.IMAGE) {
            return message.files().isEmpty() ? error("empty-message", "There is nothing to send.") : picture(message, message.files().get(0));
        }
        return message.files().isEmpty() ? words(message.text()) : error("kind-not-carried", "Avito carries texts and pictures alone.");
    }

    private static @Nullable SendError words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return error("empty-message", "There is nothing to send.");
        }
        return text.length() > CAN.textLength() ? error("text-too-long", "A message may have 1000 characters.") : null;
    }

    private static @Nullable SendError picture(SendRequested message, OutgoingFile file) {
        if (file.kind() != MessageKind.IMAGE) {
            return error("kind-not-carried", "Avito carries texts and pictures alone.");
        } else if (message.text() != null && !message.text().isBlank()) {
            return error("no-caption", "On Avito a picture goes without a caption.");
        } else if (file.size() > CAN.fileSizes().get(MessageKind.IMAGE)) {
            return error("file-too-large", "A picture may have 24 MB.");
        }
        return CAN.mimeTypes().get(MessageKind.IMAGE).contains(base(file.mimeType())) ? null
                : error("file-type", "Avito takes pictures in JPEG, PNG, GIF, BMP or HEIC.");
    }

    /** Without parameters, in lower case. */
    private static String base(String mimeType) {
        int end = mimeType.indexOf(';');
        return (end < 0 ? mimeType : mimeType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static SendError error(String code, String sentence) {
        return new SendError(code, sentence, false);
    }
}
