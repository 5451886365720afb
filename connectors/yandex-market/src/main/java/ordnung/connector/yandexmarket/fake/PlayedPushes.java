package ordnung.connector.yandexmarket.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import ordnung.connector.WebhookCall;

/** Notifications as the Market posts them ({@code …/push-notifications/reference/sendNotification}). */
public final class PlayedPushes {
    private final MarketAccount account;

    public PlayedPushes(MarketAccount account) {
        this.account = account;
    }

    public WebhookCall ping(Instant at) {
        return call(push("PING").put("time", at.toString()));
    }

    public WebhookCall chatCreated(long chat, Instant at) {
        return call(ofCabinet("CHAT_CREATED").put("chatId", chat).put("createdAt", at.toString()));
    }

    /** The Market tells a message's id as a text here, and as a number when asked. */
    public WebhookCall messageSent(long chat, long message, Instant at) {
        return call(ofCabinet("CHAT_MESSAGE_SENT").put("chatId", chat).put("messageId", String.valueOf(message)).put("sentAt", at.toString()));
    }

    public WebhookCall dispute(long chat, boolean over, Instant at) {
        return call(ofCabinet(over ? "CHAT_ARBITRAGE_FINISHED" : "CHAT_ARBITRAGE_STARTED").put("chatId", chat)
                .put(over ? "finishedAt" : "startedAt", at.toString()));
    }

    public WebhookCall reviewed(long review, Instant at) {
        return call(ofCabinet("GOODS_FEEDBACK_CREATED").put("feedbackId", review).put("createdAt", at.toString()).put("publishedAt", at.toString()));
    }

    public WebhookCall reviewCommented(long comment, Instant at) {
        return call(ofCabinet("GOODS_FEEDBACK_COMMENT_CREATED").put("commentId", comment).put("createdAt", at.toString()));
    }

    public WebhookCall ordered(long order, Instant at, Item... items) {
        return call(items(ofShop("ORDER_CREATED", order).put("createdAt", at.toString()), items));
    }

    public WebhookCall moved(long order, String status, String substatus, Instant at) {
        return call(ofShop("ORDER_STATUS_UPDATED", order).put("status", status).put("substatus", substatus).put("updatedAt", at.toString()));
    }

    public WebhookCall cancelled(long order, Instant at, Item... items) {
        return call(items(ofShop("ORDER_CANCELLED", order).put("cancelledAt", at.toString()), items));
    }

    public WebhookCall cancellationAsked(long order, Instant at) {
        return call(ofShop("ORDER_CANCELLATION_REQUEST", order).put("requestedAt", at.toString()));
    }

    public WebhookCall changed(long order, String what, Instant at) {
        return call(ofShop("ORDER_UPDATED", order).put("updateType", what).put("updatedAt", at.toString()));
    }

    public WebhookCall returned(long order, long number, String type, Instant at, Item... items) {
        return call(items(ofShop("ORDER_RETURN_CREATED", order).put("returnId", number).put("returnType", type).put("createdAt", at.toString()),
                items));
    }

    /** @param field  {@code refundStatus} or {@code shipmentStatus} */
    public WebhookCall returnMoved(long order, long number, String field, String status, Instant at) {
        ObjectNode push = ofShop("ORDER_RETURN_STATUS_UPDATED", order).put("returnId", number).put("updatedAt", at.toString());
        push.putObject("statuses").put(field, status);
        return call(push);
    }

    /** To the address that the owner gave, with what the Market puts behind it. */
    public WebhookCall call(JsonNode push) {
        return call(push.toString().getBytes(StandardCharsets.UTF_8), "/" + account.pushKey() + "/notification");
    }

    public static WebhookCall call(byte[] body, String path) {
        return new WebhookCall("POST", Map.of("content-type", "application/json"), Map.of(), body, path, "5.45.207.1");
    }

    private ObjectNode ofCabinet(String type) {
        return push(type).put("businessId", Long.parseLong(account.businessId()));
    }

    private ObjectNode ofShop(String type, long order) {
        return push(type).put("campaignId", Long.parseLong(account.campaignId())).put("orderId", order);
    }

    private static ObjectNode items(ObjectNode push, Item... items) {
        for (Item item : items) {
            push.withArray("items").addObject().put("offerId", item.sku()).put("count", item.count());
        }
        return push;
    }

    private static ObjectNode push(String type) {
        return JsonNodeFactory.instance.objectNode().put("notificationType", type);
    }
}
