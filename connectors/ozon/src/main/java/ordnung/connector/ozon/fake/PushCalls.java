package ordnung.connector.ozon.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.WebhookCall;

/**
 * Ozon's calls to the shop, as its documentation shows them.
 *
 * @param suffix  of the address that Ozon was given: {@code ?key=…}
 * @param caller  from where Ozon calls
 */
public record PushCalls(String suffix, String caller) {

    public WebhookCall call(JsonNode body) {
        return call(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public WebhookCall call(byte[] body) {
        int equals = suffix.indexOf('=');
        Map<String, List<String>> query = equals < 0 ? Map.of() : Map.of(suffix.substring(1, equals), List.of(suffix.substring(equals + 1)));
        return new WebhookCall("POST", Map.of("content-type", "application/json"), query, body, "", caller);
    }

    public static ObjectNode ping(Instant at) {
        return push("PING").put("time", at.toString());
    }

    /** @param message  as {@link FakeOzon} keeps it */
    public static ObjectNode newMessage(String chat, JsonNode message) {
        return told("NEW_MESSAGE", chat, message);
    }

    public static ObjectNode updateMessage(String chat, JsonNode message, String text, Instant at) {
        ObjectNode push = told("UPDATE_MESSAGE", chat, message).put("updated_at", at.toString());
        push.putArray("data").add(text);
        return push;
    }

    public static ObjectNode messageRead(String chat, String last, Instant at) {
        ObjectNode push = push("MESSAGE_READ").put("chat_id", chat).put("chat_type", "Buyer_Seller").put("message_id", last)
                .put("created_at", at.toString());
        customer(push);
        return push.put("last_read_message_id", last).put("seller_id", "7");
    }

    public static ObjectNode chatClosed(String chat) {
        ObjectNode push = push("CHAT_CLOSED").put("chat_id", chat).put("chat_type", "Buyer_Seller");
        customer(push);
        return push.put("seller_id", "7");
    }

    /** @param posting  as the API lists it */
    public static ObjectNode newPosting(JsonNode posting) {
        ObjectNode push = push("NEW_POSTING").put("posting_number", posting.path("posting_number").asText());
        ArrayNode products = push.putArray("products");
        posting.path("products").forEach(product -> products.addObject().put("sku", product.path("sku").asLong())
                .put("offer_id", product.path("offer_id").asText()).put("quantity", product.path("quantity").asInt()));
        return push.put("in_process_at", posting.path("in_process_at").asText()).put("warehouse_id", 12_850_503_335_000L)
                .put("shipment_date", posting.path("shipment_date").asText()).put("is_express", false).put("seller_id", 7);
    }

    public static ObjectNode stateChanged(String posting, String state, Instant at) {
        return push("STATE_CHANGED").put("posting_number", posting).put("new_state", state).put("changed_state_date", at.toString())
                .put("warehouse_id", 0).put("seller_id", 7);
    }

    public static ObjectNode cancelled(String posting, String reason, Instant at) {
        ObjectNode push = push("POSTING_CANCELLED").put("posting_number", posting).put("old_state", "posting_created")
                .put("new_state", "posting_canceled").put("changed_state_date", at.toString());
        push.putObject("reason").put("id", 402).put("message", reason);
        return push.put("warehouse_id", 0).put("seller_id", 7);
    }

    public static ObjectNode cutoffChanged(String posting, Instant before, Instant now) {
        return push("CUTOFF_DATE_CHANGED").put("posting_number", posting).put("new_cutoff_date", now.toString())
                .put("old_cutoff_date", before.toString()).put("warehouse_id", 0).put("seller_id", 7);
    }

    private static ObjectNode told(String type, String chat, JsonNode message) {
        ObjectNode push = push(type).put("chat_id", chat).put("chat_type", "Buyer_Seller").put("message_id", message.path("message_id").asText())
                .put("created_at", message.path("created_at").asText());
        push.set("user", message.path("user"));
        push.set("data", message.path("data"));
        return push.put("seller_id", "7");
    }

    private static void customer(ObjectNode push) {
        push.putObject("user").put("id", "115568").put("type", ChatBook.CUSTOMER);
    }

    private static ObjectNode push(String type) {
        return JsonNodeFactory.instance.objectNode().put("message_type", "TYPE_" + type);
    }
}
