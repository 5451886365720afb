package ordnung.connector.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import ordnung.connector.PollResult.Fetched;
import ordnung.events.ChannelEvent;
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

    /**
     * What one page brought.
     *
     * @param next       the page where the walk goes on; null: it is over
     * @param nextSince  how far back the next walk goes
     */
    public Fetched brought(List<ChannelEvent> events, @Nullable String next, Instant nextSince) {
        return new Fetched(events, next == null ? written(false, nextSince, "") : written(first, since, next), next != null);
    }

    /** The page after this one; null where there is none, where it is this one again, or where no cursor can hold its name. */
    public static @Nullable String onward(@Nullable String next, String page) {
        return next == null || next.isEmpty() || next.equals(page) || next.length() > LONGEST_PAGE ? null : next;
    }

    private String written(boolean stillFirst, Instant from, String next) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("first", stillFirst).put("since", from.getEpochSecond()).put("born", born.getEpochSecond()).put("page", next)
                .put("seen", page.isEmpty() ? seen.written() : seen.continued());
        return json.toString();
    }
}
