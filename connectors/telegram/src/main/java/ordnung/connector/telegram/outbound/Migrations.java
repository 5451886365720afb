package ordnung.connector.telegram.outbound;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ordnung.connector.telegram.ChatAddress;

/** Groups that have become supergroups and are reached under another id. Forgotten with the connector: Telegram tells again. */
final class Migrations {
    private static final int MOST = 10_000;

    private final Map<Long, Long> now = new ConcurrentHashMap<>();

    ChatAddress of(ChatAddress chat) {
        return new ChatAddress(now.getOrDefault(chat.chat(), chat.chat()), chat.business());
    }

    void note(ChatAddress chat, long moved) {
        if (now.size() < MOST) {
            now.put(chat.chat(), moved);
        }
    }
}
