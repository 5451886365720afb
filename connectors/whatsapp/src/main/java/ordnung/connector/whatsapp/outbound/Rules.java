package ordnung.connector.whatsapp.outbound;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.whatsapp.WhatsAppCapabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** What WhatsApp would refuse anyway, said before anything is sent. Nothing is cut or left out silently. */
final class Rules {
    private static final Capabilities CAN = WhatsAppCapabilities.ALL;
    /** {@code …/whatsapp/messages/interactive-reply-buttons-messages}. */
    private static final int INTERACTIVE_BODY = 1024;
    private static final int BUTTON_TITLE = 20;
    private static final int BUTTON_ID = 256;
    private static final Set<MessageKind> CAPTIONED = Set.of(MessageKind.IMAGE, MessageKind.VIDEO, MessageKind.DOCUMENT);

    private Rules() {
    }

    /** Null: it can be sent. */
    static @Nullable SendError refusal(SendRequested message) {
        if (message.template() != null) {
            return message.files().isEmpty() ? null : error("too-many-files", "A template goes without a file.");
        } else if (message.files().size() > 1) {
            return error("too-many-files", "WhatsApp carries one file in a message.");
        } else if (message.kind() == MessageKind.LOCATION) {
            return place(message);
        } else if (!CAN.sends().contains(message.kind())) {
            return error("kind-not-carried", "Messages of this kind cannot be sent through WhatsApp.");
        }
        SendError file = message.files().isEmpty() ? null : file(message, message.files().get(0));
        return file != null ? file : words(message);
    }

    private static @Nullable SendError words(SendRequested message) {
        int length = message.text() == null ? 0 : message.text().length();
        boolean blank = message.text() == null || message.text().isBlank();
        if (!message.buttons().isEmpty()) {
            return blank || length > INTERACTIVE_BODY
                    ? error("text-too-long", "Above buttons there must be a text of 1 to 1024 characters.")
                    : buttons(message.buttons());
        } else if (!message.files().isEmpty()) {
            return length > CAN.captionLength() ? error("text-too-long", "A caption may have 1024 characters.") : null;
        }
        return blank ? error("empty-message", "There is nothing to send.")
                : length > CAN.textLength() ? error("text-too-long", "A message may have 4096 characters.") : null;
    }

    private static @Nullable SendError place(SendRequested message) {
        boolean more = message.text() != null && !message.text().isBlank() || !message.files().isEmpty() || !message.buttons().isEmpty();
        if (more) {
            return error("no-caption", "A place goes without a text, file or buttons.");
        }
        return Places.readable(message.payload()) ? null : error("bad-location", "The place has no latitude and longitude.");
    }

    private static @Nullable SendError file(SendRequested message, OutgoingFile file) {
        Long largest = CAN.fileSizes().get(file.kind());
        if (largest == null) {
            return error("kind-not-carried", "Files of this kind cannot be sent through WhatsApp.");
        } else if (file.size() > largest) {
            return error("file-too-large", "The file is larger than WhatsApp takes.");
        } else if (!MimeTypes.allowed(file.kind(), file.mimeType())) {
            return error("file-type", "WhatsApp does not take files of this type.");
        }
        boolean words = message.text() != null && !message.text().isBlank();
        return words && !CAPTIONED.contains(file.kind()) ? error("no-caption", "A recording or a sticker goes without a caption.") : null;
    }

    private static @Nullable SendError buttons(List<Button> buttons) {
        Set<String> ids = new HashSet<>();
        boolean fit = buttons.stream().allMatch(button -> !button.title().isBlank() && button.title().length() <= BUTTON_TITLE
                && !button.id().isBlank() && button.id().length() <= BUTTON_ID && ids.add(button.id()));
        if (buttons.size() > CAN.buttons()) {
            return error("too-many-buttons", "WhatsApp shows three buttons at most.");
        }
        return fit ? null : error("bad-button", "A button has a title of 1 to 20 characters and an id of its own.");
    }

    private static SendError error(String code, String sentence) {
        return new SendError(code, sentence, false);
    }
}
