package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.PlainValues;
import org.jspecify.annotations.Nullable;

/**
 * What a message of any type may tell besides its content: what it answers, whether it was passed on, the advertisement it came from,
 * errors.
 */
final class Circumstances {
    private static final Set<String> CONTEXT = Set.of("id", "from", "from_user_id", "forwarded", "frequently_forwarded",
            "referred_product");
    private static final Set<String> PRODUCT = Set.of("catalog_id", "product_retailer_id");

    private Circumstances() {
    }

    static @Nullable String replyTo(JsonNode message) {
        return Json.id(message.path("context"), "id");
    }

    static void addTo(Payload payload, JsonNode message) {
        JsonNode context = message.path("context");
        if (context.isObject()) {
            payload.with("forwarded", Json.flag(context, "forwarded") ? true : null)
                    .with("frequentlyForwarded", Json.flag(context, "frequently_forwarded") ? true : null)
                    .with("quotedUserId", Json.words(context, "from_user_id")).with("product", product(context.path("referred_product")));
        }
        payload.with("groupId", Json.words(message, "group_id")).with("referral", container(message.path("referral")))
                .with("errors", container(message.path("errors")));
    }

    /** Whether {@link #addTo} and {@link #replyTo} left nothing of the context out. */
    static boolean whole(JsonNode message) {
        JsonNode context = message.path("context");
        return context.isMissingNode() || context.isObject() && Fields.within(context, CONTEXT)
                && Fields.within(context.path("referred_product"), PRODUCT);
    }

    private static @Nullable Map<String, Object> product(JsonNode product) {
        Payload payload = new Payload().with("catalogId", Json.words(product, "catalog_id"))
                .with("sku", Json.words(product, "product_retailer_id"));
        return payload.map().isEmpty() ? null : payload.map();
    }

    private static @Nullable Object container(JsonNode node) {
        return node.isContainerNode() && !node.isEmpty() ? PlainValues.of(node) : null;
    }
}
