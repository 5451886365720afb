package ordnung.connector.wildberries.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import org.jspecify.annotations.Nullable;

/** What a message is about: {@code id} is Wildberries' article, {@code sku} the seller's own. */
final class Products {
    private Products() {
    }

    static Map<String, Object> of(@Nullable String id) {
        return of(id, null, null);
    }

    /** {@code productDetails} of a question or a review. */
    static Map<String, Object> of(JsonNode details) {
        return of(Json.id(details, "nmId"), Json.words(details, "supplierArticle"), Json.words(details, "productName"));
    }

    private static Map<String, Object> of(@Nullable String id, @Nullable String sku, @Nullable String name) {
        boolean known = id != null && id.chars().allMatch(c -> c >= '0' && c <= '9') && !id.equals("0");
        return new Payload().with("id", known ? id : null).with("sku", sku).with("name", name)
                .with("url", known ? "https://www.wildberries.ru/catalog/" + id + "/detail.aspx" : null).map();
    }
}
