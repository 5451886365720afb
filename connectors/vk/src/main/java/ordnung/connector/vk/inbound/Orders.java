package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.events.Direction;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.jspecify.annotations.Nullable;

/**
 * Reads an order of the community's shop ({@code dev.vk.com/reference/objects/order}). It belongs to the buyer's dialogue, where VK speaks of it,
 * too: a message about it carries {@code orderId}, as the order does.
 */
final class Orders {
    private static final List<String> STATUSES = List.of("new", "agreed", "assembled", "delivered", "completed", "cancelled", "returned");
    /** As VK's own pages call them: they are read by whoever works there, too. */
    private static final List<String> WORDS = List.of("новый", "согласуется", "собирается", "доставляется", "выполнен", "отменён", "возвращён");

    private final Timestamps timestamps;
    private final Clock clock;

    Orders(Timestamps timestamps, Clock clock) {
        this.timestamps = timestamps;
        this.clock = clock;
    }

    /** Null where it names no buyer or no order. */
    @Nullable MessageReceived placed(Occurrence call) {
        JsonNode order = call.object();
        String buyer = Numbers.text(Numbers.positive(order, "user_id"));
        return buyer == null || Numbers.positive(order, "id") == 0 ? null
                : new MessageReceived(buyer, externalId(order), Direction.IN, MessageKind.ORDER, Json.words(order, "comment"), List.of(), null,
                        Messages.party(buyer), timestamps.of(order, "date"), null, described(order).map(), call.raw());
    }

    @Nullable MessageEdited changed(Occurrence call) {
        JsonNode order = call.object();
        String buyer = Numbers.text(Numbers.positive(order, "user_id"));
        return buyer == null || Numbers.positive(order, "id") == 0 ? null
                : new MessageEdited(buyer, externalId(order), call.id(), state(order), null, clock.instant(), call.raw());
    }

    /** An order shown in a dialogue. */
    static boolean mention(JsonNode part, Gathering found) {
        long id = Numbers.positive(part, "id");
        if (id == 0) {
            return false;
        }
        found.payload().with("orderId", String.valueOf(id)).with("order", described(part).map());
        found.words(state(part));
        return true;
    }

    private static String externalId(JsonNode order) {
        return "order" + Numbers.positive(order, "user_id") + "_" + Numbers.positive(order, "id");
    }

    private static Payload described(JsonNode order) {
        JsonNode delivery = order.path("delivery");
        JsonNode recipient = order.path("recipient");
        Integer status = Json.integer(order, "status");
        return new Payload().with("orderId", Numbers.text(Numbers.positive(order, "id"))).with("number", number(order))
                .with("items", items(order)).with("itemsCount", Json.integer(order, "items_count"))
                .with("total", Prices.of(order.path("total_price"))).with("status", word(STATUSES, status)).with("statusCode", status)
                .with("address", first(Json.words(order, "address"), Json.words(delivery, "address")))
                .with("delivery", Json.words(delivery, "type")).with("comment", Json.words(order, "comment"))
                .with("recipient", new Payload().with("name", Json.words(recipient, "name")).with("phone", Json.words(recipient, "phone"))
                        .with("text", Json.words(recipient, "display_text")).map())
                .with("trackNumber", track(order)).with("merchantComment", Json.words(order, "merchant_comment"));
    }

    private static @Nullable Object items(JsonNode order) {
        Payload all = new Payload();
        for (JsonNode line : Items.of(order.path("preview_order_items"))) {
            JsonNode item = line.path("item");
            Payload read = new Payload().with("sku", first(Json.words(item, "sku"), Numbers.text(Numbers.positive(line, "item_id"))))
                    .with("name", first(Json.words(line, "title"), Json.words(item, "title")))
                    .with("quantity", Json.integer(line, "quantity")).with("price", Prices.of(line.path("price")));
            all.add("items", read.map());
        }
        return all.map().get("items");
    }

    /** «Заказ 105-1: доставляется, 1 500 ₽, трек-номер RA1». */
    private static String state(JsonNode order) {
        String track = track(order);
        return "Заказ " + number(order) + Stream.of(word(WORDS, Json.integer(order, "status")), Json.words(order.path("total_price"), "text"),
                        track == null ? null : "трек-номер " + track).filter(part -> part != null)
                .reduce((one, more) -> one + ", " + more).map(parts -> ": " + parts).orElse("");
    }

    private static @Nullable String number(JsonNode order) {
        return first(Json.words(order, "display_order_id"), Numbers.text(Numbers.positive(order, "id")));
    }

    private static @Nullable String track(JsonNode order) {
        return first(Json.words(order, "track_number"), Json.words(order.path("delivery"), "track_number"));
    }

    private static @Nullable String word(List<String> words, @Nullable Integer status) {
        return status == null || status < 0 || status >= words.size() ? null : words.get(status);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
