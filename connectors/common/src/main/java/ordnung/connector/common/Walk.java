package ordnung.connector.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a dated list is.
 *
 * @param first  the account's very first one: what has been dealt with already is passed over
 * @param since  how far back it goes
 * @param born   when the very first one began
 * @param page   the provider's own cursor; "" at the beginning
 * @param seen   what the walks before and this one have brought
 */
public record Walk(boolean first, Instant since, Instant born, String page, SeenKeys seen) {
    private static final int LONGEST_PAGE = 250;

    /** @param since  of the very first one */
    public static Walk of(@Nullable String cursor, Instant now, Instant since) {
        JsonNode json = cursor == null ? null : Json.read(cursor);
        if (json == null || !json.path("since").isIntegralNumber()) {
            return new Walk(true, since, now, "", SeenKeys.read(""));
        }
        return new Walk(json.path("first").asBoolean(), Instant.ofEpochSecond(json.path("since").asLong()),
                Instant.ofEpochSecond(json.path("born").asLong()), json.path("page").asText(), SeenKeys.read(json.path("seen").asText()));
    }

    /** @param next  the page where it goes on */
    public String onward(String next) {
        return written(first, since, next);
    }

    /** The next walk goes back so far. */
    public String over(Instant nextSince) {
        return written(false, nextSince, "");
    }

    /** A page whose name no cursor can hold ends the walk. */
    public static boolean fits(@Nullable String page) {
        return page != null && page.length() <= LONGEST_PAGE;
    }

    private String written(boolean stillFirst, Instant from, String next) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("first", stillFirst).put("since", from.getEpochSecond()).put("born", born.getEpochSecond()).put("page", next)
                .put("seen", page.isEmpty() ? seen.written() : seen.continued());
        return json.toString();
    }
}
