package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Json;
import ordnung.connector.telegram.ChatAddress;
import ordnung.connector.telegram.MessageId;
import ordnung.connector.telegram.Numbers;
import org.jspecify.annotations.Nullable;

/** Where something happened: {@code chat}, and {@code business_connection_id} beside it in the owner's own chats. */
final class Chats {
    private Chats() {
    }

    static @Nullable ChatAddress of(JsonNode holder) {
        Long chat = Numbers.of(holder.path("chat"), "id");
        String business = Json.id(holder, "business_connection_id");
        return chat == null || chat == 0 ? null : new ChatAddress(chat, ChatAddress.isBusiness(business) ? business : null);
    }

    /** Our id of a message in this chat that is told with its number alone. */
    static @Nullable String message(ChatAddress chat, JsonNode holder) {
        Long number = Numbers.positive(holder, "message_id");
        return number == null ? null : new MessageId(chat, number).text();
    }
}
