package ordnung.connector.wildberries.outbound;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import ordnung.connector.Capabilities;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.common.StorableText;
import ordnung.connector.wildberries.WildberriesCapabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** What Wildberries would refuse anyway, said before anything is sent. Nothing is cut or left out silently. */
final class Rules {
    /** {@code POST /api/v1/feedbacks/answer}. */
    private static final int SHORTEST_ANSWER = 2;
    private static final long ALL_FILES = 30L * 1024 * 1024;

    private Rules() {
    }

    /** Null: it can be sent. */
    static @Nullable SendError refusal(SendRequested message, @Nullable MarketThread thread) {
        Capabilities can = WildberriesCapabilities.of(thread);
        if (thread == null || can.sends().isEmpty()) {
            return error("no-answer-here", "Wildberries has nobody who could be written to here.");
        } else if (message.template() != null || !message.buttons().isEmpty() || !can.sends().contains(message.kind())
                || message.files().isEmpty() != (message.kind() == MessageKind.TEXT)) {
            return error("kind-not-carried", "Messages of this kind cannot be sent through Wildberries.");
        }
        SendError file = files(message.files());
        return file != null ? file : words(message, thread, can);
    }

    private static @Nullable SendError words(SendRequested message, MarketThread thread, Capabilities can) {
        String text = words(message);
        boolean chat = thread.kind() == Kind.CHAT;
        if (text.isEmpty() && message.files().isEmpty()) {
            return error("empty-message", "There is nothing to send.");
        } else if (text.length() > can.textLength()) {
            return chat ? error("text-too-long", "A message in a chat may have 1000 characters.")
                    : error("text-too-long", "An answer may have 5000 characters.");
        }
        return !chat && text.length() < SHORTEST_ANSWER ? error("text-too-short", "An answer has 2 characters at least.") : null;
    }

    private static @Nullable SendError files(List<OutgoingFile> files) {
        Capabilities can = WildberriesCapabilities.CHAT;
        long all = 0;
        for (OutgoingFile file : files) {
            Set<String> types = can.mimeTypes().getOrDefault(file.kind(), Set.of());
            if (!types.contains(type(file))) {
                return error("file-type", "Wildberries takes JPEG, PNG and PDF files only.");
            } else if (file.size() > can.fileSizes().getOrDefault(file.kind(), 0L)) {
                return error("file-too-large", "The file is larger than Wildberries takes.");
            }
            all += file.size();
        }
        return all > ALL_FILES ? error("file-too-large", "The file is larger than Wildberries takes.") : null;
    }

    /** As they go out. */
    static String words(SendRequested message) {
        return message.text() == null ? "" : StorableText.of(message.text()).strip();
    }

    /** Without parameters, in lower case. */
    static String type(OutgoingFile file) {
        int end = file.mimeType().indexOf(';');
        return (end < 0 ? file.mimeType() : file.mimeType().substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static SendError error(String code, String sentence) {
        return new SendError(code, sentence, false);
    }
}
