package ordnung.connector.wildberries.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/** A message's payload while it is written: what is not there is left out. */
final class Payload {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Payload with(String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return map;
    }

    /** {@code id} is Wildberries' article, {@code sku} the seller's own. */
    static Map<String, Object> product(@Nullable String id, @Nullable String sku, @Nullable String name) {
        boolean known = id != null && id.chars().allMatch(c -> c >= '0' && c <= '9') && !id.equals("0");
        return new Payload().with("id", known ? id : null).with("sku", sku).with("name", name)
                .with("url", known ? "https://www.wildberries.ru/catalog/" + id + "/detail.aspx" : null).map();
    }

    /** {@code productDetails} of a question or a review. */
    static Map<String, Object> product(JsonNode details) {
        return product(Json.id(details, "nmId"), Json.words(details, "supplierArticle"), Json.words(details, "productName"));
    }
}
