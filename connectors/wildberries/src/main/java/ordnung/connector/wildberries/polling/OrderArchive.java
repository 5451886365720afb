package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.common.Json;
import ordnung.connector.wildberries.inbound.OrderReader;

/**
 * The orders of some time ({@code GET /api/v3/orders}): Wildberries gives 30 days at once and three months at all, and an order may be a month on its
 * way and lie at the pick-up point for two weeks more.
 */
record OrderArchive(Asker asker) {
    /** A day less than it gives, for clocks that differ. */
    private static final Duration AT_ONCE = Duration.ofDays(29);
    private static final int SPANS = 2;
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 30;

    /** By id. */
    CompletionStage<Map<String, JsonNode>> until(Instant end) {
        CompletionStage<Map<String, JsonNode>> all = CompletableFuture.completedFuture(new LinkedHashMap<>());
        for (int i = SPANS; i > 0; i--) {
            Instant to = end.minus(AT_ONCE.multipliedBy(i - 1));
            all = all.thenCompose(found -> page(to, "0", found, 1));
        }
        return all;
    }

    private CompletionStage<Map<String, JsonNode>> page(Instant to, String next, Map<String, JsonNode> found, int pages) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", String.valueOf(PAGE));
        query.put("next", next);
        query.put("dateFrom", String.valueOf(to.minus(AT_ONCE).getEpochSecond()));
        query.put("dateTo", String.valueOf(to.getEpochSecond()));
        return asker.get(asker.hosts().marketplace(), "/api/v3/orders", query, answer -> answer.path("orders").isArray()).thenCompose(answer -> {
            answer.path("orders").forEach(order -> found.put(OrderReader.id(order), order));
            String onward = Json.id(answer, "next");
            boolean more = answer.path("orders").size() == PAGE && onward != null && !onward.equals(next) && pages < MOST_PAGES;
            return more ? page(to, onward, found, pages + 1) : CompletableFuture.completedFuture(found);
        });
    }
}
