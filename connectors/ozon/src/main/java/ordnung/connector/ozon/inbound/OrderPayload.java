package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/** What a posting holds, in the words of {@link ordnung.events.MessageReceived#payload}. */
final class OrderPayload {
    private OrderPayload() {
    }

    static Map<String, Object> of(String id, JsonNode posting) {
        List<Map<String, Object>> items = items(posting.path("products"));
        String status = Postings.status(posting);
        JsonNode address = posting.path("customer").path("address");
        Instant due = Moments.of(posting, "shipment_date");
        return new Payload().with("orderId", id).with("number", id).with("orderNumber", Json.id(posting, "order_number"))
                .with("items", items).with("total", total(items)).with("status", (status == null ? OrderStatus.NEW : Statuses.of(status)).word())
                .with("address", address(address)).with("comment", Json.words(address, "comment"))
                .with("due", due == null ? null : due.toString()).with("express", Json.flag(posting, "is_express") ? true : null).map();
    }

    private static List<Map<String, Object>> items(JsonNode products) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode product : Items.of(products)) {
            Integer quantity = Json.integer(product, "quantity");
            items.add(new Payload().with("sku", Json.words(product, "offer_id")).with("listing", Json.id(product, "sku"))
                    .with("name", Json.words(product, "name")).with("quantity", quantity == null ? 1 : quantity)
                    .with("price", Amounts.price(product)).map());
        }
        return items;
    }

    /** Null unless every item has a price, all in one currency. */
    private static @Nullable Map<String, Object> total(List<Map<String, Object>> items) {
        long sum = 0;
        String currency = null;
        for (Map<String, Object> item : items) {
            if (!(item.get("price") instanceof Map<?, ?> price) || currency != null && !currency.equals(price.get("currency"))) {
                return null;
            }
            currency = String.valueOf(price.get("currency"));
            sum += (Long) price.get("amount") * (Integer) item.get("quantity");
        }
        return currency == null ? null : Amounts.money(sum, currency);
    }

    private static @Nullable String address(JsonNode address) {
        String whole = Json.words(address, "address_tail");
        if (whole != null) {
            return whole;
        }
        List<String> parts = Stream.of("zip_code", "region", "city", "district").map(name -> Json.words(address, name))
                .filter(part -> part != null).map(String::valueOf).toList();
        return parts.isEmpty() ? null : String.join(", ", parts);
    }
}
