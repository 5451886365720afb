package ordnung.connector.yandexmarket.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/** An order of {@code POST v1/businesses/{businessId}/orders}: the order itself, and how far it has come. */
public final class OrderReading {
    private static final List<String> ADDRESS = List.of("postcode", "city", "district", "street", "house", "block", "entrance",
            "entryphone", "floor", "apartment");

    private OrderReading() {
    }

    /** @param id  the order's number */
    public static List<ChannelEvent> events(String id, JsonNode order, Instant now) {
        String raw = Json.raw(order);
        Instant created = Moments.or(Moments.first(order, "creationDate", "updateDate"), now);
        List<ChannelEvent> events = new ArrayList<>();
        String thread = Kind.ORDER.thread(id);
        events.add(new MessageReceived(thread, thread, Direction.IN, MessageKind.ORDER, null, List.of(), null,
                MarketThread.party(thread, null), created, null, payload(id, order), raw));
        OrderChanged change = change(id, Json.id(order, "status"), Json.id(order, "substatus"),
                Moments.or(Moments.first(order, "updateDate"), created), raw);
        if (change != null) {
            events.add(change);
        }
        return events;
    }

    /**
     * Null: a status that nobody here knows. The same status has the same change id whenever and by whatever way it is told, for the Market tells
     * it several times, and a card that a person has moved on meanwhile stays where it is.
     */
    public static @Nullable OrderChanged change(String id, @Nullable String status, @Nullable String substatus, Instant at, String raw) {
        OrderStatus known = OrderStatuses.of(status, substatus);
        if (known == null) {
            return null;
        }
        String word = substatus == null ? status : status + "/" + substatus;
        return new OrderChanged(Kind.ORDER.thread(id), id, known, word, id + ":" + word, at, raw);
    }

    private static Map<String, Object> payload(String id, JsonNode order) {
        JsonNode delivery = order.path("delivery");
        OrderStatus status = OrderStatuses.of(Json.id(order, "status"), Json.id(order, "substatus"));
        return new Payload().with("orderId", id).with("number", id)
                .with("items", items(order.path("items"))).with("total", Money.perPiece(order.path("prices"), 1))
                .with("status", status == null ? null : status.word())
                .with("address", address(delivery)).with("comment", Json.words(order, "notes")).with("due", due(delivery))
                .with("test", Json.flag(order, "fake") ? true : null).with("program", Json.words(order, "programType"))
                .with("delivery", Json.words(delivery, "type")).with("externalOrder", Json.words(order, "externalOrderId"))
                .with("cancelRequested", Json.flag(order, "cancelRequested") ? true : null).map();
    }

    private static List<Map<String, Object>> items(JsonNode items) {
        List<Map<String, Object>> read = new ArrayList<>();
        for (JsonNode item : Items.of(items)) {
            Integer count = Json.integer(item, "count");
            read.add(new Payload().with("sku", Json.words(item, "offerId")).with("name", Json.words(item, "offerName"))
                    .with("quantity", count).with("price", Money.perPiece(item.path("prices"), count == null ? 1 : count)).map());
        }
        return read;
    }

    /** Until when the shop ships; of an order that it delivers itself, when it is expected. */
    private static @Nullable String due(JsonNode delivery) {
        String shipment = Moments.deadline(delivery.path("shipment"), "shipmentDate", "shipmentTime");
        return shipment != null ? shipment : Moments.deadline(delivery.path("dates"), "fromDate", "fromTime");
    }

    private static @Nullable String address(JsonNode delivery) {
        JsonNode courier = delivery.path("courier").path("address");
        JsonNode address = courier.isObject() ? courier : delivery.path("pickup").path("address");
        String words = String.join(", ", ADDRESS.stream().map(part -> Json.words(address, part)).flatMap(Stream::ofNullable).toList());
        return words.isEmpty() ? null : words;
    }
}
