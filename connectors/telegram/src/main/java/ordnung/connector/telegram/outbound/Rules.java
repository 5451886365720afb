package ordnung.connector.telegram.outbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import ordnung.connector.Capabilities;
import ordnung.connector.common.StorableText;
import ordnung.connector.telegram.ChatAddress;
import ordnung.connector.telegram.TelegramCapabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** What Telegram would refuse anyway, said before anything is sent. Nothing is cut or left out silently. */
final class Rules {
    private static final Capabilities CAN = TelegramCapabilities.ALL;
    /** In bytes of UTF-8: {@code core.telegram.org/bots/api#inlinekeyboardbutton}. */
    private static final int BUTTON_ID = 64;

    private Rules() {
    }

    /** Null: it can be sent. */
    static @Nullable SendError refusal(SendRequested message) {
        if (ChatAddress.ofThread(message.thread()) == null) {
            return error("bad-recipient", "This conversation is not one of Telegram's.");
        } else if (message.template() != null) {
            return error("kind-not-carried", "Telegram has no approved templates.");
        } else if (message.files().size() > 1) {
            return error("too-many-files", "Telegram carries one file in a message.");
        } else if (!CAN.sends().contains(message.kind())) {
            return error("kind-not-carried", "Messages of this kind cannot be sent through Telegram.");
        }
        SendError content = message.kind() == MessageKind.LOCATION ? place(message)
                : message.files().isEmpty() ? words(message) : file(message, message.files().get(0));
        return content == null ? buttons(message.buttons()) : content;
    }

    private static @Nullable SendError words(SendRequested message) {
        return blank(message) ? error("empty-message", "There is nothing to send.")
                : message.text().length() > CAN.textLength() ? error("text-too-long", "A message may have 4096 characters.") : null;
    }

    private static @Nullable SendError place(SendRequested message) {
        if (!blank(message) || !message.files().isEmpty()) {
            return error("no-caption", "A place goes without a text or a file.");
        }
        return Places.readable(message.payload()) ? null : error("bad-location", "The place has no latitude and longitude.");
    }

    private static @Nullable SendError file(SendRequested message, OutgoingFile file) {
        Long largest = CAN.fileSizes().get(file.kind());
        if (largest == null) {
            return error("kind-not-carried", "Files of this kind cannot be sent through Telegram.");
        } else if (file.size() > largest) {
            return error("file-too-large", "The file is larger than Telegram takes.");
        } else if (!blank(message) && message.text().length() > CAN.captionLength()) {
            return error("text-too-long", "A caption may have 1024 characters.");
        }
        return !blank(message) && file.kind() == MessageKind.STICKER ? error("no-caption", "A sticker goes without a caption.") : null;
    }

    private static @Nullable SendError buttons(List<Button> buttons) {
        if (buttons.size() > CAN.buttons()) {
            return error("too-many-buttons", "There are more buttons than fit under a message.");
        }
        boolean fit = buttons.stream().allMatch(button -> !button.title().isBlank() && !button.id().isBlank()
                && button.id().getBytes(StandardCharsets.UTF_8).length <= BUTTON_ID);
        return fit ? null : error("bad-button", "A button needs a title and an id of at most 64 bytes.");
    }

    private static boolean blank(SendRequested message) {
        return message.text() == null || StorableText.of(message.text()).isBlank();
    }

    private static SendError error(String code, String sentence) {
        return new SendError(code, sentence, false);
    }
}
