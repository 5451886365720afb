package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.wildberries.inbound.OrderReader;
import ordnung.connector.wildberries.inbound.Statuses;
import ordnung.connector.wildberries.outbound.WildberriesApi;
import ordnung.events.ChannelEvent;
import ordnung.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far the orders of the last two months are ({@code POST /api/v3/orders/status}). Wildberries does not say what has changed, so all are looked at. An
 * order that was placed since the account is here is brought, too: it may never have been among the new ones when they were looked at.
 */
final class StatusFeed {
    /** As many as may be asked about at once. */
    private static final int MOST = 1000;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final Asker asker;
    private final OrderArchive archive;
    private final OrderReader orders;
    private final Clock clock;

    StatusFeed(Asker asker, Clock clock) {
        this.asker = asker;
        this.archive = new OrderArchive(asker);
        this.orders = new OrderReader(clock);
        this.clock = clock;
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        Instant now = clock.instant();
        Look look = Look.of(cursor, now);
        return archive.until(now.plus(CLOCKS_DIFFER)).thenCompose(found -> statuses(numbers(found), 0, new Remembered())
                .thenApply(list -> new Fetched(events(look, found, list.changedSince(look.seen())), look.onward(list), false)));
    }

    private static List<Long> numbers(Map<String, JsonNode> found) {
        return found.keySet().stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).toList();
    }

    private CompletionStage<Remembered> statuses(List<Long> ids, int from, Remembered list) {
        if (from >= ids.size()) {
            return CompletableFuture.completedFuture(list);
        }
        ObjectNode body = WildberriesApi.body();
        ArrayNode asked = body.putArray("orders");
        ids.subList(from, Math.min(from + MOST, ids.size())).forEach(asked::add);
        return asker.post(asker.hosts().marketplace(), "/api/v3/orders/status", body, answer -> answer.path("orders").isArray()).thenCompose(answer -> {
            answer.path("orders").forEach(status -> list.put(OrderReader.id(status), Statuses.words(status), status));
            return statuses(ids, from + MOST, list);
        });
    }

    private List<ChannelEvent> events(Look look, Map<String, JsonNode> found, List<JsonNode> changed) {
        List<ChannelEvent> events = new ArrayList<>();
        for (JsonNode status : changed) {
            JsonNode order = found.get(OrderReader.id(status));
            boolean brought = order != null && wanted(look, order, Statuses.of(status));
            if (brought) {
                events.add(orders.order(order));
            }
            if (brought || !look.first()) {
                events.add(orders.change(status));
            }
        }
        return events;
    }

    /** The first look brings what the shop is not done with, the others what has come since. */
    private static boolean wanted(Look look, JsonNode order, OrderStatus status) {
        if (look.first()) {
            return status == OrderStatus.NEW || status == OrderStatus.ASSEMBLING;
        }
        Instant created = OrderReader.created(order);
        return created != null && !created.isBefore(look.born());
    }
}
