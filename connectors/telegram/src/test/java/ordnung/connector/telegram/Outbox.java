package ordnung.connector.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.ApprovedTemplate;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** Messages of the shop's to one thread. */
record Outbox(String thread, Path folder) {
    static final String IVAN = "1111111";

    SendRequested text(@Nullable String text) {
        return message(MessageKind.TEXT, text, List.of(), null, List.of(), Map.of());
    }

    SendRequested answer(String text, String replyTo) {
        return message(MessageKind.TEXT, text, List.of(), replyTo, List.of(), Map.of());
    }

    SendRequested buttons(String text, Button... buttons) {
        return message(MessageKind.BUTTON, text, List.of(), null, List.of(buttons), Map.of());
    }

    SendRequested place(Map<String, Object> payload) {
        return message(MessageKind.LOCATION, null, List.of(), null, List.of(), payload);
    }

    SendRequested file(MessageKind kind, String mimeType, @Nullable String caption) {
        return message(kind, caption, List.of(file(kind, mimeType, 3)), null, List.of(), Map.of());
    }

    /** @param size  as it is told: the file itself has three bytes */
    OutgoingFile file(MessageKind kind, String mimeType, long size) {
        try {
            Path file = Files.write(folder.resolve(kind.word()), new byte[] {1, 2, 3});
            return new OutgoingFile("f-1", kind, mimeType, "файл «а».bin", size, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SendRequested message(MessageKind kind, @Nullable String text, List<OutgoingFile> files, @Nullable String replyTo, List<Button> buttons,
                          Map<String, Object> payload) {
        return new SendRequested("message-17", 1, "account", "telegram", thread, List.of(thread), null, kind, text, files, replyTo, null, buttons,
                payload);
    }

    SendRequested template() {
        return new SendRequested("message-17", 1, "account", "telegram", thread, List.of(thread), null, MessageKind.TEXT, null, List.of(), null,
                new ApprovedTemplate("ready", "ru", List.of()), List.of(), Map.of());
    }
}
