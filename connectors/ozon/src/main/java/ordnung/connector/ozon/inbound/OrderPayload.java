package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/** What a posting holds, in the words of {@link ordnung.events.MessageReceived#payload}. */
final class OrderPayload {
    private OrderPayload() {
    }

    static Map<String, Object> of(String id, JsonNode posting) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("orderId", id);
        payload.put("number", id);
        ChatMessages.put(payload, "orderNumber", Json.id(posting, "order_number"));
        List<Map<String, Object>> items = items(posting.path("products"));
        payload.put("items", items);
        ChatMessages.put(payload, "total", total(items));
        String status = Postings.status(posting);
        payload.put("status", (status == null ? OrderStatus.NEW : Statuses.of(status)).word());
        JsonNode address = posting.path("customer").path("address");
        ChatMessages.put(payload, "address", address(address));
        ChatMessages.put(payload, "comment", Json.words(address, "comment"));
        Instant due = Moments.of(posting, "shipment_date");
        ChatMessages.put(payload, "due", due == null ? null : due.toString());
        ChatMessages.put(payload, "express", Json.flag(posting, "is_express") ? true : null);
        return payload;
    }

    private static List<Map<String, Object>> items(JsonNode products) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode product : Items.of(products)) {
            Map<String, Object> item = new LinkedHashMap<>();
            ChatMessages.put(item, "sku", Json.words(product, "offer_id"));
            ChatMessages.put(item, "listing", Json.id(product, "sku"));
            ChatMessages.put(item, "name", Json.words(product, "name"));
            Integer quantity = Json.integer(product, "quantity");
            item.put("quantity", quantity == null ? 1 : quantity);
            ChatMessages.put(item, "price", Amounts.price(product));
            items.add(item);
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
