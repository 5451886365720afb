package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Orders as Wildberries keeps them, where each is one piece of one product. What a buyer orders at once has the number of its first piece, and the
 * others have the numbers after it. Safe for use by many threads, and held by whoever does several things at once.
 */
final class OrderBook {
    /** Seconds of the epoch. */
    private static final long BEGAN = 1_700_000_000;
    /** Numbers that are left for the pieces of what is ordered at once. */
    private static final int ROOM = 10_000;

    private final Map<Long, Piece> pieces = new TreeMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** @param first  of the pieces that were ordered with it */
    private record Piece(long first, ObjectNode told, Progress progress) {
    }

    /** Never one of an earlier process. */
    long newNumber(Instant now) {
        return numbers.updateAndGet(last -> Math.max(last + ROOM, (now.getEpochSecond() - BEGAN) * ROOM));
    }

    synchronized void order(long first, List<Goods> goods, String comment, Instant at) {
        if (goods.isEmpty() || goods.size() > ROOM) {
            throw new IllegalArgumentException("an order has 1 to " + ROOM + " pieces");
        }
        numbers.accumulateAndGet(first, Math::max);
        long number = first;
        for (Goods one : goods) {
            pieces.put(number, new Piece(first, OrderPage.piece(number++, first, one, comment, at), Progress.PLACED));
        }
    }

    /** As {@code /api/v3/orders} tells it. */
    synchronized Optional<ObjectNode> find(long piece) {
        return Optional.ofNullable(pieces.get(piece)).map(found -> found.told().deepCopy());
    }

    /**
     * Brings what was ordered further, or one piece of it.
     *
     * @param order  the first piece's number; with a slash and another behind it that piece alone
     * @throws IllegalArgumentException  there is no such order
     */
    synchronized void move(String order, UnaryOperator<Progress> how) {
        int slash = order.indexOf('/');
        long number = Long.parseLong(order.substring(slash + 1));
        if (slash < 0 ? of(number).isEmpty() : !pieces.containsKey(number)) {
            throw new IllegalArgumentException("Wildberries has no such order");
        }
        (slash < 0 ? wanted(number) : List.of(number)).forEach(piece -> pieces.computeIfPresent(piece,
                (id, found) -> new Piece(found.first(), found.told(), how.apply(found.progress()))));
    }

    /** What {@link #move} takes for a piece: the last one that is wanted is the whole order. */
    synchronized String nameOf(long piece) {
        long first = pieces.get(piece).first();
        return wanted(first).equals(List.of(piece)) ? String.valueOf(first) : first + "/" + piece;
    }

    private List<Long> wanted(long first) {
        return of(first).stream().filter(piece -> !pieces.get(piece).progress().gone()).toList();
    }

    private List<Long> of(long first) {
        return pieces.keySet().stream().filter(piece -> pieces.get(piece).first() == first).toList();
    }

    /** Null: there is no such piece. */
    synchronized @Nullable Progress progress(long piece) {
        Piece found = pieces.get(piece);
        return found == null ? null : found.progress();
    }

    synchronized ObjectNode fresh() {
        return OrderPage.of(pieces.values().stream().filter(piece -> piece.progress().fresh()).map(Piece::told).toList());
    }

    synchronized ObjectNode list(Recorded request) {
        long next = number(request, "next", 0);
        long from = number(request, "dateFrom", 0);
        long to = number(request, "dateTo", Long.MAX_VALUE);
        List<ObjectNode> found = pieces.values().stream().map(Piece::told).filter(order -> order.path("id").asLong() > next)
                .filter(order -> within(from, Instant.parse(order.path("createdAt").asText()).getEpochSecond(), to))
                .limit(number(request, "limit", 1)).toList();
        return OrderPage.of(found).put("next", found.isEmpty() ? 0 : found.get(found.size() - 1).path("id").asLong());
    }

    private static long number(Recorded request, String name, long otherwise) {
        return request.query(name).map(Long::parseLong).orElse(otherwise);
    }

    private static boolean within(long from, long at, long to) {
        return at >= from && at <= to;
    }

    synchronized ObjectNode statuses(JsonNode body) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("orders");
        body.path("orders").forEach(id -> Optional.ofNullable(progress(id.asLong())).ifPresent(progress -> list.addObject().put("id", id.asLong())
                .put("supplierStatus", progress.supplier()).put("wbStatus", progress.wb()).put("isCancellable", progress.cancellable())));
        return answer;
    }
}
