package ordnung.connector.ozon.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through the chats is. Ozon numbers messages through all chats in rising order, so the highest number of the last walk parts what is new
 * from what is known.
 *
 * @param first    the account's very first walk
 * @param seen     highest number of the walk before
 * @param highest  of this one so far
 * @param page     Ozon's own cursor; "" at the beginning
 */
record ChatCursor(boolean first, BigInteger seen, BigInteger highest, String page) {

    static ChatCursor of(@Nullable String cursor) {
        JsonNode json = cursor == null ? null : Json.read(cursor);
        BigInteger seen = json == null ? null : number(Json.id(json, "seen"));
        BigInteger highest = json == null ? null : number(Json.id(json, "highest"));
        return json == null || seen == null || highest == null ? new ChatCursor(true, BigInteger.ZERO, BigInteger.ZERO, "")
                : new ChatCursor(json.path("first").asBoolean(), seen, highest, json.path("page").asText());
    }

    /** Null where it is none: an id of another kind counts as new each time. */
    static @Nullable BigInteger number(@Nullable String id) {
        return id != null && id.length() <= 40 && id.chars().allMatch(c -> c >= '0' && c <= '9') && !id.isEmpty() ? new BigInteger(id) : null;
    }

    ChatCursor reaching(BigInteger number) {
        return new ChatCursor(first, seen, highest.max(number), page);
    }

    String onward(String next) {
        return written(first, seen, next);
    }

    String over() {
        return written(false, highest.max(seen), "");
    }

    private String written(boolean stillFirst, BigInteger before, String next) {
        return JsonNodeFactory.instance.objectNode().put("first", stillFirst).put("seen", before.toString())
                .put("highest", highest.max(before).toString()).put("page", next).toString();
    }
}
