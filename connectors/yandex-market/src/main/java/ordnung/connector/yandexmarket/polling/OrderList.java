package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.connector.yandexmarket.market.OrderReading;
import ordnung.connector.yandexmarket.outbound.MarketApi;

/**
 * The shop's orders ({@code …/reference/orders/getBusinessOrders}): first those that wait for it, then whatever has changed. The Market looks back
 * 30 days from today.
 */
final class OrderList implements Source {
    private static final Duration AS_FAR_AS_IT_GOES = Duration.ofDays(29);

    private final MarketApi api;
    private final Clock clock;

    OrderList(MarketApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Feed feed() {
        return new Feed(FeedKeys.ORDERS, Duration.ofMinutes(1), Duration.ofMinutes(1), false);
    }

    @Override
    public Duration overlap() {
        return Duration.ofMinutes(10);
    }

    @Override
    public CompletionStage<Response> list(Progress at) {
        ObjectNode filter = MarketApi.object();
        if (at.first()) {
            filter.putArray("statuses").add("PENDING").add("PROCESSING");
        } else {
            Instant earliest = clock.instant().minus(AS_FAR_AS_IT_GOES);
            Instant window = at.window(overlap());
            filter.putObject("dates").put("updateDateFrom", (window.isBefore(earliest) ? earliest : window).toString());
        }
        return api.orders(filter, 50, at.page());
    }

    @Override
    public JsonNode page(JsonNode body) {
        return body;
    }

    @Override
    public String items() {
        return "orders";
    }

    @Override
    public CompletionStage<List<Found>> read(JsonNode order, Progress at) {
        String id = Json.id(order, "orderId");
        if (id == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        Instant updated = Moments.or(Moments.first(order, "updateDate", "creationDate"), clock.instant());
        String key = "order:" + id + ":" + Json.id(order, "status") + ":" + Json.id(order, "substatus") + ":" + Json.id(order, "updateDate");
        return CompletableFuture.completedFuture(List.of(new Found(key, updated, OrderReading.events(id, order, updated))));
    }
}
