package ordnung.connector.ozon.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/**
 * A chat in the list of chats.
 *
 * @param type         {@code chat_type}: {@code BUYER_SELLER}, {@code SELLER_SUPPORT}, …
 * @param last         number of its last message
 * @param firstUnread  number of its first message that nobody has read
 */
record ListedChat(@Nullable String id, @Nullable String type, @Nullable String last, @Nullable String firstUnread, int unread) {

    static ListedChat of(JsonNode item) {
        JsonNode chat = item.path("chat").isObject() ? item.path("chat") : item;
        Integer unread = Json.integer(item, "unread_count");
        return new ListedChat(Json.id(chat, "chat_id"), Json.id(chat, "chat_type"), Json.id(item, "last_message_id"),
                Json.id(item, "first_unread_message_id"), unread == null ? 0 : unread);
    }

    /** Ozon's own bulletins to all sellers are chats as well. */
    boolean ofPeople() {
        String kind = type == null ? "" : type.toUpperCase(Locale.ROOT);
        return !kind.startsWith("SELLER_API") && !kind.startsWith("SELLER_NOTIFICATION");
    }
}
