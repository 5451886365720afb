package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.common.Json;
import ordnung.connector.wildberries.inbound.OrderReader;
import ordnung.connector.wildberries.inbound.Statuses;
import ordnung.connector.wildberries.outbound.WildberriesApi;
import ordnung.events.ChannelEvent;
import ordnung.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far the orders of the last thirty days are ({@code GET /api/v3/orders}, {@code POST /api/v3/orders/status}). Wildberries does not say what has
 * changed, so all are looked at. An order that was placed since the account is here is brought, too: it may never have been among the new ones when
 * they were looked at.
 */
final class StatusFeed {
    private static final Duration BACK = Duration.ofDays(30);
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 30;

    private final Asker asker;
    private final OrderReader orders;
    private final Clock clock;

    StatusFeed(Asker asker, Clock clock) {
        this.asker = asker;
        this.orders = new OrderReader(clock);
        this.clock = clock;
    }

    /** @param born  when the account's first look was. @param seen  null: this is the first */
    private record Position(Instant born, @Nullable String seen) {

        static Position of(@Nullable String cursor, Instant now) {
            JsonNode json = cursor == null ? null : Json.read(cursor);
            return json == null || !json.path("born").isIntegralNumber() ? new Position(now, null)
                    : new Position(Instant.ofEpochSecond(json.path("born").asLong()), json.path("seen").asText());
        }

        String onward(Buckets now) {
            return JsonNodeFactory.instance.objectNode().put("born", born.getEpochSecond()).put("seen", now.written()).toString();
        }
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        Instant now = clock.instant();
        Position at = Position.of(cursor, now);
        return listed(now, "0", new LinkedHashMap<>(), 0).thenCompose(found -> statuses(new ArrayList<>(found.keySet()), 0, new Buckets())
                .thenApply(buckets -> new Fetched(events(at, found, buckets.changedSince(at.seen())), at.onward(buckets), false)));
    }

    /** By id, all pages. */
    private CompletionStage<Map<String, JsonNode>> listed(Instant now, String next, Map<String, JsonNode> found, int pages) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", String.valueOf(PAGE));
        query.put("next", next);
        query.put("dateFrom", String.valueOf(now.minus(BACK).getEpochSecond()));
        return asker.get(asker.hosts().marketplace(), "/api/v3/orders", query, answer -> answer.path("orders").isArray()).thenCompose(answer -> {
            answer.path("orders").forEach(order -> found.put(OrderReader.id(order), order));
            String onward = Json.id(answer, "next");
            boolean more = answer.path("orders").size() == PAGE && onward != null && !onward.equals(next) && pages + 1 < MOST_PAGES;
            return more ? listed(now, onward, found, pages + 1) : CompletableFuture.completedFuture(found);
        });
    }

    private CompletionStage<Buckets> statuses(List<String> ids, int from, Buckets buckets) {
        if (from >= ids.size()) {
            return CompletableFuture.completedFuture(buckets);
        }
        ObjectNode body = WildberriesApi.body();
        ArrayNode asked = body.putArray("orders");
        ids.subList(from, Math.min(from + PAGE, ids.size())).stream().filter(id -> id.matches("\\d{1,18}")).forEach(id -> asked.add(Long.parseLong(id)));
        if (asked.isEmpty()) {
            return statuses(ids, from + PAGE, buckets);
        }
        return asker.post(asker.hosts().marketplace(), "/api/v3/orders/status", body, answer -> answer.path("orders").isArray()).thenCompose(answer -> {
            answer.path("orders").forEach(status -> buckets.put(OrderReader.id(status), Statuses.words(status), status));
            return statuses(ids, from + PAGE, buckets);
        });
    }

    private List<ChannelEvent> events(Position at, Map<String, JsonNode> found, List<JsonNode> changed) {
        List<ChannelEvent> events = new ArrayList<>();
        for (JsonNode status : changed) {
            boolean fresh = wanted(at, found.get(OrderReader.id(status)), Statuses.of(status));
            if (fresh) {
                events.add(orders.order(found.get(OrderReader.id(status))));
            }
            if (at.seen() != null || fresh) {
                events.add(orders.change(status));
            }
        }
        return events;
    }

    /** The first look brings what the shop is not done with, the others what has come since. */
    private static boolean wanted(Position at, @Nullable JsonNode order, OrderStatus status) {
        if (order == null) {
            return false;
        } else if (at.seen() == null) {
            return status == OrderStatus.NEW || status == OrderStatus.ASSEMBLING;
        }
        Instant created = OrderReader.created(order);
        return created != null && !created.isBefore(at.born());
    }
}
