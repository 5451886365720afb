package ordnung.connector.vk.outbound;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.vk.Threads;
import ordnung.connector.vk.VkCapabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** What VK would refuse anyway, said before anything is sent. Nothing is cut or left out silently. */
final class Rules {
    private static final Capabilities CAN = VkCapabilities.ALL;
    /** {@code dev.vk.com/method/messages.send}. */
    private static final int FILES = 10;
    /** {@code dev.vk.com/api/bots/development/keyboard}. */
    private static final int LABEL = 40;
    private static final int PAYLOAD = 255;

    private Rules() {
    }

    /** Null: it can be sent. */
    static @Nullable SendError refusal(SendRequested message) {
        if (!CAN.sends().contains(message.kind())) {
            return error("kind-not-carried", "Messages of this kind cannot be sent through VK.");
        } else if (message.template() != null) {
            return error("no-templates", "VK has no approved templates: send the text itself.");
        } else if (!Threads.isPeer(message.thread())) {
            return error("no-answer-here", "VK takes no message here: write to the person in a dialogue.");
        } else if (message.kind() == MessageKind.LOCATION && !Places.readable(message.payload())) {
            return error("bad-location", "The place has no latitude and longitude.");
        }
        SendError file = files(message.files());
        return file != null ? file : words(message);
    }

    private static @Nullable SendError words(SendRequested message) {
        String text = Encoder.words(message);
        if (text.length() > CAN.textLength()) {
            return error("text-too-long", "A message may have 4096 characters.");
        } else if (text.isBlank() && message.files().isEmpty()) {
            return error("empty-message", "There is nothing to send.");
        }
        return message.buttons().isEmpty() ? null : text.isBlank() ? error("no-text", "Above buttons there must be a text.")
                : buttons(message.buttons());
    }

    private static @Nullable SendError files(List<OutgoingFile> files) {
        return files.size() > FILES ? error("too-many-files", "VK carries ten files in a message.")
                : files.stream().map(Rules::file).filter(fault -> fault != null).findFirst().orElse(null);
    }

    private static @Nullable SendError file(OutgoingFile file) {
        Long largest = CAN.fileSizes().get(file.kind());
        Set<String> types = CAN.mimeTypes().get(file.kind());
        if (largest == null) {
            return error("kind-not-carried", "Files of this kind cannot be sent through VK.");
        } else if (file.size() > largest) {
            return error("file-too-large", "The file is larger than VK takes.");
        }
        return types == null || types.contains(plain(file.mimeType())) ? null : error("file-type", "VK does not take files of this type.");
    }

    private static String plain(String mimeType) {
        int end = mimeType.indexOf(';');
        return (end < 0 ? mimeType : mimeType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable SendError buttons(List<Button> buttons) {
        Set<String> ids = new HashSet<>();
        boolean fit = buttons.stream().allMatch(button -> !button.title().isBlank() && button.title().length() <= LABEL
                && !button.id().isBlank() && Keyboards.payload(button).length() <= PAYLOAD && ids.add(button.id()));
        if (buttons.size() > CAN.buttons()) {
            return error("too-many-buttons", "VK shows ten buttons at most.");
        }
        return fit ? null : error("bad-button", "A button has a title of 1 to 40 characters and a short id of its own.");
    }

    private static SendError error(String code, String sentence) {
        return new SendError(code, sentence, false);
    }
}
