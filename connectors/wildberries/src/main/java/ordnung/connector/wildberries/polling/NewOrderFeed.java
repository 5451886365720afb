package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
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
        Look look = Look.of(cursor, clock.instant());
        return asker.get(asker.hosts().marketplace(), "/api/v3/orders/new", Map.of(), answer -> answer.path("orders").isArray())
                .thenApply(answer -> read(look, answer.path("orders")));
    }

    private PollResult read(Look look, JsonNode list) {
        Remembered now = new Remembered();
        list.forEach(order -> now.put(OrderReader.id(order), "", order));
        List<ChannelEvent> events = now.changedSince(look.seen()).stream().<ChannelEvent>map(orders::order).toList();
        return new Fetched(events, look.onward(now), false);
    }
}
