package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import ordnung.connector.testkit.fake.Recorded;

/** Orders as Wildberries keeps them. Safe for use by many threads. */
final class OrderBook {
    private static final Set<String> CANCELLABLE = Set.of("new", "confirm");

    private final Map<Long, ObjectNode> orders = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> statuses = new LinkedHashMap<>();
    private final AtomicLong ids = new AtomicLong(13_833_711L);

    synchronized String order(Goods goods, String comment, Instant at) {
        long id = ids.incrementAndGet();
        ObjectNode order = object().put("id", id).put("rid", UUID.randomUUID().toString().replace("-", "")).put("createdAt", at.toString())
                .put("article", goods.article()).put("nmId", goods.nmId()).put("chrtId", 987_654_321L).put("price", goods.price())
                .put("convertedPrice", goods.price()).put("currencyCode", 643).put("convertedCurrencyCode", 643).put("comment", comment)
                .put("deliveryType", "fbs").put("orderUid", "165918930_" + id).put("colorCode", "").put("warehouseId", 658_434).put("officeId", 123)
                .put("cargoType", 1).put("crossBorderType", 0).put("isZeroOrder", false);
        order.putNull("address");
        order.putNull("scanPrice");
        order.putArray("offices").add("Калуга");
        order.putArray("skus").add("6665956397512");
        order.putObject("options").put("isB2B", false);
        orders.put(id, order);
        move(id, "new", "waiting");
        return String.valueOf(id);
    }

    synchronized void move(long id, String supplier, String wb) {
        statuses.put(id, object().put("id", id).put("supplierStatus", supplier).put("wbStatus", wb)
                .put("isCancellable", CANCELLABLE.contains(supplier) && wb.equals("waiting")));
    }

    synchronized String supplierStatus(long id) {
        return statuses.get(id).path("supplierStatus").asText();
    }

    synchronized ObjectNode fresh() {
        return listed(orders.values().stream().filter(order -> supplierStatus(order.path("id").asLong()).equals("new")).toList());
    }

    synchronized ObjectNode list(Recorded request) {
        long next = Long.parseLong(request.query("next").orElse("0"));
        long from = Long.parseLong(request.query("dateFrom").orElse("0"));
        long to = Long.parseLong(request.query("dateTo").orElse(String.valueOf(Long.MAX_VALUE)));
        List<ObjectNode> found = orders.values().stream().filter(order -> order.path("id").asLong() > next)
                .filter(order -> within(from, Instant.parse(order.path("createdAt").asText()).getEpochSecond(), to))
                .limit(Long.parseLong(request.query("limit").orElse("1"))).toList();
        return listed(found).put("next", found.isEmpty() ? 0 : found.get(found.size() - 1).path("id").asLong());
    }

    private static boolean within(long from, long at, long to) {
        return at >= from && at <= to;
    }

    synchronized ObjectNode statuses(JsonNode body) {
        ObjectNode answer = object();
        ArrayNode list = answer.putArray("orders");
        body.path("orders").forEach(id -> Optional.ofNullable(statuses.get(id.asLong())).ifPresent(status -> list.add(status.deepCopy())));
        return answer;
    }

    /** Empty: there is no such order; false: it is too late. */
    synchronized Optional<Boolean> cancel(long id) {
        ObjectNode status = statuses.get(id);
        if (status == null) {
            return Optional.empty();
        }
        boolean may = status.path("isCancellable").asBoolean();
        if (may) {
            move(id, "cancel", "canceled");
        }
        return Optional.of(may);
    }

    private static ObjectNode listed(List<ObjectNode> found) {
        ObjectNode answer = object();
        ArrayNode list = answer.putArray("orders");
        found.forEach(order -> list.add(order.deepCopy()));
        return answer;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
