package ordnung.connector.ozon.outbound;

import ordnung.connector.Capabilities;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.ozon.OzonCapabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** What Ozon would refuse anyway, said before anything is sent. Nothing is cut or left out silently. */
final class Rules {
    /** {@code /v1/question/answer/create}: "from 2 to 3,000 characters". */
    private static final int SHORTEST_ANSWER = 2;

    private Rules() {
    }

    /** Null: it can be sent. */
    static @Nullable SendError refusal(SendRequested message, @Nullable MarketThread thread) {
        Capabilities can = OzonCapabilities.of(thread);
        if (thread == null || can.sends().isEmpty()) {
            return error("no-answer-here", "Ozon has nobody who could be written to here.");
        } else if (message.template() != null || !message.buttons().isEmpty() || !can.sends().contains(message.kind())) {
            return error("kind-not-carried", "Messages of this kind cannot be sent through Ozon.");
        } else if (message.kind() == MessageKind.TEXT) {
            return message.files().isEmpty() ? words(message, thread, can)
                    : error("kind-not-carried", "Messages of this kind cannot be sent through Ozon.");
        }
        return file(message, can);
    }

    private static @Nullable SendError words(SendRequested message, MarketThread thread, Capabilities can) {
        String text = message.text() == null ? "" : message.text().strip();
        if (text.isEmpty()) {
            return error("empty-message", "There is nothing to send.");
        } else if (thread.kind() == Kind.QUESTION && text.length() < SHORTEST_ANSWER) {
            return error("text-too-short", "An answer to a question has 2 characters at least.");
        } else if (text.length() <= can.textLength()) {
            return null;
        }
        return switch (thread.kind()) {
            case CHAT -> error("text-too-long", "A message in a chat may have 1000 characters.");
            case QUESTION -> error("text-too-long", "An answer to a question may have 3000 characters.");
            default -> error("text-too-long", "An answer to a review may have 1000 characters.");
        };
    }

    private static @Nullable SendError file(SendRequested message, Capabilities can) {
        if (message.files().size() != 1) {
            return error("too-many-files", "Ozon carries one file in a message.");
        } else if (message.text() != null && !message.text().isBlank()) {
            return error("no-caption", "At Ozon a file goes without a caption.");
        }
        OutgoingFile file = message.files().get(0);
        Long largest = can.fileSizes().get(message.kind());
        return largest != null && file.size() > largest ? error("file-too-large", "The file is larger than Ozon takes.") : null;
    }

    private static SendError error(String code, String sentence) {
        return new SendError(code, sentence, false);
    }
}
