package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.PlainValues;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Reads a cart that the customer filled from the shop's WhatsApp catalogue. */
final class Orders {
    private static final Set<String> KNOWN = Set.of("catalog_id", "text", "product_items");
    private static final Set<String> KNOWN_ITEM = Set.of("product_retailer_id", "quantity", "item_price", "currency");

    private Orders() {
    }

    static @Nullable Content read(JsonNode part) {
        JsonNode products = part.path("product_items");
        List<Map<String, Object>> items = new ArrayList<>();
        boolean whole = Fields.within(part, KNOWN);
        for (JsonNode product : products) {
            Map<String, Object> item = item(product);
            items.add(item);
            whole &= item.size() == KNOWN_ITEM.size() - 1 && Fields.within(product, KNOWN_ITEM);
        }
        if (items.isEmpty()) {
            return null;
        }
        String text = Json.words(part, "text");
        Payload payload = new Payload().with("catalogId", Json.words(part, "catalog_id")).with("text", text)
                .with("items", List.copyOf(items));
        return Content.of(MessageKind.ORDER, text, payload, whole);
    }

    private static Map<String, Object> item(JsonNode product) {
        return new Payload().with("sku", Json.words(product, "product_retailer_id"))
                .with("quantity", product.path("quantity").isValueNode() ? PlainValues.of(product.path("quantity")) : null)
                .with("price", Prices.of(product.path("item_price"), Json.words(product, "currency"))).map();
    }
}
