package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import org.jspecify.annotations.Nullable;

/** Reads goods of the community's shop ({@code dev.vk.com/reference/objects/market-item}): most dialogues begin with one. */
final class Products {
    private Products() {
    }

    /** The first is {@code product}; where there are several, all are {@code products}. */
    static boolean item(JsonNode part, Gathering found) {
        String title = Json.words(part, "title");
        long id = Numbers.positive(part, "id");
        if (title == null && id == 0) {
            return false;
        }
        Payload product = new Payload().with("id", Numbers.text(id)).with("sku", Json.words(part, "sku")).with("title", title)
                .with("price", Prices.of(part.path("price"))).with("priceText", Json.words(part.path("price"), "text"))
                .with("link", link(part, id)).with("picture", Files.address(part, "thumb_photo"));
        if (found.payload().map().get("product") instanceof Map<?, ?> first) {
            if (!found.payload().map().containsKey("products")) {
                found.payload().add("products", first);
            }
            found.payload().add("products", product.map());
        } else {
            found.payload().with("product", product.map());
        }
        found.words(title == null ? link(part, id) : title);
        return true;
    }

    /** A link to goods carries their price, and no more. */
    static void ofLink(JsonNode product, Gathering found) {
        if (product.isObject() && Prices.of(product.path("price")) != null) {
            found.payload().with("price", Prices.of(product.path("price")));
        }
    }

    private static @Nullable String link(JsonNode part, long id) {
        long owner = Numbers.id(part, "owner_id");
        return owner == 0 || id == 0 ? null : "https://vk.com/product" + owner + "_" + id;
    }
}
