package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/**
 * The cursor of a list that is looked at as a whole.
 *
 * @param born  when the account's first look was, to the second
 * @param seen  of {@link Remembered#written}; null: this is the first look
 */
record Look(Instant born, @Nullable String seen) {

    static Look of(@Nullable String cursor, Instant now) {
        JsonNode json = cursor == null ? null : Json.read(cursor);
        return json == null || !json.path("born").isIntegralNumber() ? new Look(Instant.ofEpochSecond(now.getEpochSecond()), null)
                : new Look(Instant.ofEpochSecond(json.path("born").asLong()), json.path("seen").asText());
    }

    boolean first() {
        return seen == null;
    }

    String onward(Remembered now) {
        return JsonNodeFactory.instance.objectNode().put("born", born.getEpochSecond()).put("seen", now.written()).toString();
    }
}
