package ordnung.connector.wildberries.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/** An order: at Wildberries one piece of one product ({@code dev.wildberries.ru/openapi/orders-fbs}, "Сборочные задания FBS"). */
public final class OrderReader {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;

    public OrderReader(Clock clock) {
        this.clock = clock;
    }

    public static String id(JsonNode order) {
        String id = Json.id(order, "id");
        return id == null ? Digests.of(Json.raw(order)) : id;
    }

    public static @Nullable Instant created(JsonNode order) {
        return Moments.of(order, "createdAt");
    }

    public MessageReceived order(JsonNode order) {
        String id = id(order);
        String thread = MarketThread.order(id).key();
        Instant at = created(order);
        Party party = MarketThread.party(thread, null);
        return new MessageReceived(thread, id, Direction.IN, MessageKind.ORDER, null, List.of(), null, party, Moments.or(at, clock.instant()), null,
                payload(id, order), Json.raw(order));
    }

    /** @param status  of {@code /api/v3/orders/status}; it does not say since when the order is there: it was seen there now */
    public OrderChanged change(JsonNode status) {
        String id = id(status);
        String words = Statuses.words(status);
        return new OrderChanged(MarketThread.order(id).key(), id, Statuses.of(status), words, id + ": " + words, clock.instant(), Json.raw(status));
    }

    private static Map<String, Object> payload(String id, JsonNode order) {
        Map<String, Object> price = Currencies.money(order, "price", "currencyCode");
        Map<String, Object> item = new Payload().with("sku", Json.words(order, "article")).with("listing", Json.id(order, "nmId"))
                .with("name", Json.words(order, "article")).with("quantity", 1).with("price", price).map();
        return new Payload().with("orderId", id).with("number", id).with("rid", Json.id(order, "rid")).with("basket", Json.id(order, "orderUid"))
                .with("items", List.of(item)).with("total", price).with("converted", Currencies.money(order, "convertedPrice", "convertedCurrencyCode"))
                .with("status", OrderStatus.NEW.word()).with("address", Json.words(order.path("address"), "fullAddress"))
                .with("comment", Json.words(order, "comment")).with("due", due(order)).with("color", Json.words(order, "colorCode")).map();
    }

    /** Until the end of the day on which it should be at Wildberries' sorting centre, in Moscow; only large goods have one. */
    private static @Nullable String due(JsonNode order) {
        String day = Json.words(order, "sellerDate") == null ? Json.words(order, "ddate") : Json.words(order, "sellerDate");
        try {
            return day == null ? null : Moments.deadline(LocalDate.parse(day, DAY), null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
