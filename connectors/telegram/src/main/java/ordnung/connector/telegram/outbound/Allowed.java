package ordnung.connector.telegram.outbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The kinds of updates that Telegram is asked for: all that are read, and none that would only be kept ({@code core.telegram.org/bots/api#update}). */
final class Allowed {
    private static final List<String> UPDATES = List.of("message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
            "business_message", "edited_business_message", "deleted_business_messages", "message_reaction", "callback_query", "my_chat_member");

    private Allowed() {
    }

    static ObjectNode in(ObjectNode fields) {
        UPDATES.forEach(fields.putArray("allowed_updates")::add);
        return fields;
    }
}
