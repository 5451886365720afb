package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.common.Json;
import ordnung.connector.wildberries.inbound.ChatEvents;
import ordnung.connector.wildberries.outbound.ReplySigns;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said in chats, by buyers and by the shop, in one row ({@code GET /api/v1/seller/events}). The row begins long ago and must be walked
 * from its beginning; of what was said before the account was here, the last week is brought: with the shop's own answers it shows who still waits.
 */
final class ChatFeed {
    private static final Duration BEFORE = Duration.ofDays(7);

    private final Asker asker;
    private final ReplySigns signs;
    private final ChatEvents events;
    private final Clock clock;

    ChatFeed(Asker asker, ReplySigns signs, Clock clock) {
        this.asker = asker;
        this.signs = signs;
        this.events = new ChatEvents(clock);
        this.clock = clock;
    }

    /**
     * @param next   Wildberries' own cursor; "" at the very beginning: it refuses a zero
     * @param since  what is older is passed over, in seconds since 1970; zero: nothing is
     */
    private record Position(String next, long since) {

        static Position of(@Nullable String cursor, Instant beginning) {
            JsonNode json = cursor == null ? null : Json.read(cursor);
            return json == null || !json.path("since").isIntegralNumber() ? new Position("", beginning.getEpochSecond())
                    : new Position(json.path("next").asText(), json.path("since").asLong());
        }

        String written() {
            return JsonNodeFactory.instance.objectNode().put("next", next).put("since", since).toString();
        }
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        Position at = Position.of(cursor, clock.instant().minus(BEFORE));
        return asker.get(asker.hosts().chats(), "/api/v1/seller/events", at.next().isEmpty() ? Map.of() : Map.of("next", at.next()),
                answer -> answer.path("result").path("events").isArray()).thenApply(answer -> read(at, answer.path("result")));
    }

    private PollResult read(Position at, JsonNode result) {
        List<ChannelEvent> found = new ArrayList<>();
        for (JsonNode event : result.path("events")) {
            signs.remember(event);
            if (events.at(event).getEpochSecond() >= at.since()) {
                found.add(events.read(event));
            }
        }
        String next = next(result, at);
        boolean more = !result.path("events").isEmpty() && !next.equals(at.next());
        return new Fetched(found, new Position(next, more ? at.since() : 0).written(), more);
    }

    private static String next(JsonNode result, Position at) {
        JsonNode next = result.path("next");
        return next.isIntegralNumber() && next.canConvertToLong() && next.longValue() > 0 ? next.asText() : at.next();
    }
}
