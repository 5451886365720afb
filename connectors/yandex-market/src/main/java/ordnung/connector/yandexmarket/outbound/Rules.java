package ordnung.connector.yandexmarket.outbound;

import ordnung.connector.Capabilities;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.common.MarketThread;
import ordnung.connector.yandexmarket.YandexMarketCapabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** What the Market would refuse anyway, said before anything is sent. Nothing is cut or left out silently. */
public final class Rules {
    private Rules() {
    }

    /** Null: it can be sent. @param thread  of the message; null: none of the Market's */
    static @Nullable SendError refusal(SendRequested message, @Nullable MarketThread thread) {
        if (thread == null) {
            return error("no-such-thread", "This is no conversation of Yandex Market.");
        } else if (thread.kind() == Kind.ORDER) {
            return error("order-takes-no-messages", "An order takes no messages: write in the buyer's chat.");
        }
        Capabilities can = YandexMarketCapabilities.of(message.thread());
        if (!can.sends().contains(message.kind()) || message.template() != null || !message.buttons().isEmpty()) {
            return error("kind-not-carried", "Messages of this kind cannot be sent through Yandex Market.");
        }
        return message.files().isEmpty() ? words(message, can) : files(message, can);
    }

    private static @Nullable SendError words(SendRequested message, Capabilities can) {
        if (message.kind() != MessageKind.TEXT || message.text() == null || message.text().isBlank()) {
            return error("empty-message", "There is nothing to send.");
        }
        return message.text().length() > can.textLength() ? error("text-too-long", "The text is longer than Yandex Market takes.") : null;
    }

    private static @Nullable SendError files(SendRequested message, Capabilities can) {
        OutgoingFile file = message.files().get(0);
        Long largest = can.fileSizes().get(file.kind());
        if (message.files().size() > 1) {
            return error("too-many-files", "Yandex Market carries one file in a message.");
        } else if (message.text() != null && !message.text().isBlank()) {
            return error("no-caption", "On Yandex Market a file goes without a caption.");
        } else if (largest == null) {
            return error("kind-not-carried", "Messages of this kind cannot be sent through Yandex Market.");
        }
        return file.size() > largest ? error("file-too-large", "The file is larger than Yandex Market takes: 5 MB.") : null;
    }

    private static SendError error(String code, String sentence) {
        return new SendError(code, sentence, false);
    }
}
