package ordnung.connector.testkit.whatsapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message of the shop's has come, as an item of a webhook's {@code statuses}.
 *
 * @param person  the recipient; null where the webhook does not describe them, as with every failure
 */
public record Status(@Nullable WhatsAppPerson person, ObjectNode json) {

    /** @param status  sent, delivered, read or played */
    public static Status of(String status, SentMessage message, WhatsAppPerson recipient, Instant at) {
        ObjectNode json = common(status, message, at);
        if (recipient.phone() != null) {
            json.put("recipient_id", recipient.phone());
        }
        json.put("recipient_user_id", recipient.userId());
        json.putObject("pricing").put("billable", false).put("pricing_model", "PMP").put("type", "free_customer_service")
                .put("category", "service");
        return new Status(recipient, json);
    }

    /** A failure after the message had been accepted, such as 131047 or 131026. */
    public static Status failed(SentMessage message, int code, String title, Instant at) {
        ObjectNode json = common("failed", message, at).put("recipient_id", message.to().replace("+", ""));
        json.putArray("errors").addObject().put("code", code).put("title", title).put("message", title)
                .putObject("error_data").put("details", title);
        return new Status(null, json);
    }

    private static ObjectNode common(String status, SentMessage message, Instant at) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", message.id()).put("status", status)
                .put("timestamp", String.valueOf(at.getEpochSecond()));
        return message.trackingId() == null ? json : json.put("biz_opaque_callback_data", message.trackingId());
    }
}
