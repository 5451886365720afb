package ordnung.connector.max.outbound;

import java.util.Objects;
import java.util.stream.Stream;
import ordnung.connector.max.MaxThread;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** Whom a message goes to: a chat, which may be a dialog, or a person whose dialog nobody has named ({@code dev.max.ru/docs-api/methods/POST/messages}). */
record Address(String query) {

    /** The thread, or the first of the person's ids that can be written to; null where there is none. */
    static @Nullable Address of(SendRequested message) {
        return Stream.concat(Stream.of(message.thread()), message.to().stream()).map(Address::of).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Address of(String id) {
        String chat = MaxThread.chatId(id);
        String user = MaxThread.userId(id);
        if (chat != null) {
            return new Address("chat_id=" + chat);
        }
        return user == null ? null : new Address("user_id=" + user);
    }
}
