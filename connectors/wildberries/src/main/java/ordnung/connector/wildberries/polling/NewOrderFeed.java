package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.common.Walk;
import ordnung.connector.wildberries.inbound.OrderReader;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/** Orders that nobody has begun to pack ({@code GET /api/v3/orders/new}): all of them at once, so a new account sees what waits. */
final class NewOrderFeed {
    private final Asker asker;
    private final OrderReader orders;
    private final Clock clock;

    NewOrderFeed(Asker asker, Clock clock) {
        this.asker = asker;
        this.orders = new OrderReader(clock);
        this.clock = clock;
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        Instant now = clock.instant();
        Walk walk = Walk.of(cursor, now, now);
        return asker.get(asker.hosts().marketplace(), "/api/v3/orders/new", Map.of(), answer -> answer.path("orders").isArray())
                .thenApply(answer -> read(walk, answer.path("orders"), now));
    }

    private PollResult read(Walk walk, JsonNode list, Instant now) {
        List<ChannelEvent> events = new ArrayList<>();
        for (JsonNode order : list) {
            if (walk.seen().add(OrderReader.id(order))) {
                events.add(orders.order(order));
            }
        }
        return new Fetched(events, walk.over(now), false);
    }
}
