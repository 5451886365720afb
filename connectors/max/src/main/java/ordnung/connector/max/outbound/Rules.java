package ordnung.connector.max.outbound;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.max.MaxCapabilities;
import ordnung.connector.max.MaxThread;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** What MAX would refuse anyway, said before anything is sent. Nothing is cut or left out silently. */
final class Rules {
    private static final Capabilities CAN = MaxCapabilities.ALL;
    /** {@code dev.max.ru/docs-api/objects/Button}. */
    private static final int BUTTON_TITLE = 128;
    private static final int BUTTON_ID = 1024;
    /** Sound, documents: the only attachment of their message ({@code AudioAttachmentRequest}, {@code FileAttachmentRequest}). */
    private static final Set<MessageKind> ALONE = Set.of(MessageKind.AUDIO, MessageKind.VOICE, MessageKind.DOCUMENT);

    private Rules() {
    }

    /** Null: it can be sent. */
    static @Nullable SendError refusal(SendRequested message) {
        if (MaxThread.isComment(message.thread())) {
            return error("read-only", "A comment can be answered only in MAX itself.");
        } else if (message.template() != null) {
            return error("kind-not-carried", "MAX knows no approved templates.");
        } else if (!CAN.sends().contains(message.kind())) {
            return error("kind-not-carried", "Messages of this kind cannot be sent through MAX.");
        } else if (message.files().size() > 1) {
            return error("too-many-files", "One file goes in a message.");
        } else if (message.kind() == MessageKind.LOCATION) {
            return place(message);
        }
        SendError file = message.files().isEmpty() ? null : file(message, message.files().get(0));
        SendError buttons = file != null ? file : buttons(message.buttons());
        return buttons != null ? buttons : words(message);
    }

    private static @Nullable SendError words(SendRequested message) {
        int length = message.text() == null ? 0 : message.text().length();
        boolean blank = message.text() == null || message.text().isBlank();
        if (blank && message.files().isEmpty()) {
            return error("empty-message", "There is nothing to send.");
        }
        return length > CAN.textLength() ? error("text-too-long", "A message may have 4000 characters.") : null;
    }

    private static @Nullable SendError place(SendRequested message) {
        if (!message.files().isEmpty() || !message.buttons().isEmpty()) {
            return error("no-caption", "A place goes without a file or buttons.");
        } else if (!Places.readable(message.payload())) {
            return error("bad-location", "The place has no latitude and longitude.");
        }
        return Places.words(message).length() > CAN.textLength() ? error("text-too-long", "A message may have 4000 characters.") : null;
    }

    private static @Nullable SendError file(SendRequested message, OutgoingFile file) {
        Long largest = CAN.fileSizes().get(file.kind());
        Set<String> types = CAN.mimeTypes().get(file.kind());
        if (largest == null) {
            return error("kind-not-carried", "Files of this kind cannot be sent through MAX.");
        } else if (file.size() > largest) {
            return error("file-too-large", "The file is larger than MAX takes.");
        } else if (types != null && !types.contains(base(file.mimeType()))) {
            return error("file-type", "MAX does not take files of this type.");
        }
        return ALONE.contains(file.kind()) && !message.buttons().isEmpty()
                ? error("no-buttons", "A recording or a document goes without buttons.") : null;
    }

    private static @Nullable SendError buttons(List<Button> buttons) {
        Set<String> ids = new HashSet<>();
        boolean fit = buttons.stream().allMatch(button -> !button.title().isBlank() && button.title().length() <= BUTTON_TITLE
                && !button.id().isBlank() && button.id().length() <= BUTTON_ID && ids.add(button.id()));
        if (buttons.size() > CAN.buttons()) {
            return error("too-many-buttons", "MAX shows 30 rows of buttons at most.");
        }
        return fit ? null : error("bad-button", "A button has a title of 1 to 128 characters and an id of its own.");
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
