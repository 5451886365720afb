package ordnung.connector.email.outbound;

import java.util.Optional;
import ordnung.connector.Capabilities;
import ordnung.connector.email.EmailCapabilities;
import ordnung.connector.email.header.Correspondent;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** What no letter can carry, said before anything is sent. Nothing is cut or left out silently. */
final class Rules {
    private static final Capabilities CAN = EmailCapabilities.ALL;

    private Rules() {
    }

    /** Null: it can be sent. */
    static @Nullable SendError refusal(SendRequested message) {
        boolean wordless = message.text() == null || message.text().isBlank();
        if (message.template() != null || !CAN.sends().contains(message.kind())) {
            return error("kind-not-carried", "Messages of this kind cannot be sent by e-mail.");
        } else if (!message.buttons().isEmpty()) {
            return error("too-many-buttons", "A letter has no buttons.");
        } else if (message.kind() == MessageKind.TEXT && wordless || wordless && message.files().isEmpty()) {
            return error("empty-message", "There is nothing to send.");
        } else if (!wordless && message.text().length() > CAN.textLength()) {
            return error("text-too-long", "A letter may have 100000 characters.");
        } else if (message.files().stream().mapToLong(OutgoingFile::size).sum() > EmailCapabilities.LARGEST_FILE) {
            return error("file-too-large", "The file is larger than mail servers take: 18 MB.");
        }
        return recipient(message).isPresent() ? null : error("bad-recipient", "This conversation has no e-mail address that can be written to.");
    }

    /** The address that wrote last, else the conversation's. */
    static Optional<String> recipient(SendRequested message) {
        return message.to().stream().filter(Correspondent::writable).findFirst()
                .or(() -> Optional.of(message.thread()).filter(Correspondent::writable));
    }

    static SendError error(String code, String sentence) {
        return new SendError(code, sentence, false);
    }
}
