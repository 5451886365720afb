package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.common.Json;
import ordnung.connector.max.MaxThread;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end. The chat's number is the thread; in a dialog, which has one customer, the customer's own number stands beside it, so
 * that an update that names no chat is still theirs. In a group it would be the same in every group, and is left out.
 */
final class Parties {
    private Parties() {
    }

    /** Null where neither a chat nor a person is named. */
    static @Nullable Party ofMessage(JsonNode message) {
        JsonNode sender = message.path("sender");
        JsonNode recipient = message.path("recipient");
        if (isChannel(message)) {
            return of(number(recipient, "chat_id"), null, false, sender);
        }
        boolean ours = Json.flag(sender, "is_bot");
        String customer = ours ? number(recipient, "user_id") : number(sender, "user_id");
        return of(number(recipient, "chat_id"), customer, isDialog(recipient), ours ? MissingNode.getInstance() : sender);
    }

    /** @param person  who the customer is, as far as told */
    static @Nullable Party of(@Nullable String chat, @Nullable String customer, boolean dialog, JsonNode person) {
        List<String> ids = new ArrayList<>(2);
        if (chat != null) {
            ids.add(chat);
        }
        if (customer != null && (dialog || chat == null)) {
            ids.add(MaxThread.user(customer));
        }
        return ids.isEmpty() ? null : new Party(ids, name(person), Json.words(person, "username"), null, null, Evidence.SEEN);
    }

    static boolean isDialog(JsonNode recipient) {
        return "dialog".equals(Json.words(recipient, "chat_type"));
    }

    static boolean isChannel(JsonNode message) {
        return "channel".equals(Json.words(message.path("recipient"), "chat_type"));
    }

    static @Nullable String name(JsonNode user) {
        String name = Stream.of("first_name", "last_name").map(field -> Json.words(user, field)).filter(word -> word != null)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Json.words(user, "name") : name;
    }

    /** One of MAX's numbers, as text: JSON numbers beyond 2^53 stay whole. */
    static @Nullable String number(JsonNode node, String field) {
        String id = Json.id(node, field);
        return id != null && MaxThread.isNumber(id) ? id : null;
    }
}
