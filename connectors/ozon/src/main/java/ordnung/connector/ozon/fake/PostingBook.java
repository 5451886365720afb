package ordnung.connector.ozon.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Postings as Ozon keeps them. Safe for use by many threads. */
final class PostingBook {
    private static final Set<String> DONE = Set.of("delivered", "cancelled");
    /** Seconds of the epoch: makes numbers of eight digits. */
    private static final long BEGAN = 1_700_000_000;

    private final Map<String, ObjectNode> postings = new LinkedHashMap<>();
    private final Map<String, Instant> changed = new LinkedHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Never one of an earlier process. */
    String newNumber(Instant now) {
        return numbers.updateAndGet(last -> Math.max(last + 1, now.getEpochSecond() - BEGAN)) + "-0021-1";
    }

    /** The order that the posting is a part of. */
    static String orderNumber(String number) {
        return number.substring(0, number.lastIndexOf('-'));
    }

    synchronized String order(String number, List<Goods> lines, Instant at) {
        String order = orderNumber(number);
        numbers.accumulateAndGet(Long.parseLong(number.substring(0, number.indexOf('-'))), Math::max);
        ObjectNode posting = JsonNodeFactory.instance.objectNode().put("posting_number", number).put("order_id", 33_301_885_134L)
                .put("order_number", order).put("status", "awaiting_packaging").put("substatus", "posting_created").put("in_process_at", at.toString())
                .put("shipment_date", at.plus(Duration.ofDays(1)).toString()).put("tracking_number", "").put("is_express", false)
                .put("tpl_integration_type", "ozon");
        posting.putNull("customer");
        ArrayNode products = posting.putArray("products");
        lines.forEach(line -> products.addObject().put("sku", line.sku()).put("name", line.name()).put("quantity", line.quantity())
                .put("offer_id", line.offerId()).putObject("price").put("amount", line.price()).put("currency", "RUB"));
        postings.put(number, posting);
        changed.put(number, at);
        return number;
    }

    synchronized void move(String number, String status, Instant at) {
        postings.get(number).put("status", status);
        changed.put(number, at);
    }

    synchronized Optional<ObjectNode> find(String number) {
        return Optional.ofNullable(postings.get(number)).map(ObjectNode::deepCopy);
    }

    synchronized ObjectNode unfulfilled(JsonNode request) {
        JsonNode filter = request.path("filter");
        return listed(request, postings.values().stream().filter(posting -> !DONE.contains(posting.path("status").asText()))
                .filter(posting -> within(Instant.parse(posting.path("shipment_date").asText()), filter, "cutoff_from", "cutoff_to")).toList());
    }

    synchronized ObjectNode list(JsonNode request) {
        JsonNode filter = request.path("filter");
        JsonNode change = filter.path("last_changed_status_date");
        return listed(request, postings.values().stream()
                .filter(posting -> within(Instant.parse(posting.path("in_process_at").asText()), filter, "since", "to"))
                .filter(posting -> within(changed.get(posting.path("posting_number").asText()), change, "from", "to")).toList());
    }

    private static ObjectNode listed(JsonNode request, List<ObjectNode> found) {
        Pages<ObjectNode> page = Pages.of(found, request.path("cursor").asText(), request.path("limit").asInt(100));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("postings");
        page.items().forEach(posting -> list.add(posting.deepCopy()));
        return answer.put("count", page.items().size()).put("cursor", page.next()).put("has_next", page.more());
    }

    private static boolean within(Instant at, JsonNode filter, String from, String to) {
        return (!filter.has(from) || !at.isBefore(Instant.parse(filter.path(from).asText())))
                && (!filter.has(to) || !at.isAfter(Instant.parse(filter.path(to).asText())));
    }
}
