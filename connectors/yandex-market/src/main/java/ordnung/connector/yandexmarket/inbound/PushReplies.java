package ordnung.connector.yandexmarket.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;

/** What the Market wants to hear ({@code …/push-notifications/reference/sendNotification}, Responses). */
final class PushReplies {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private final Clock clock;

    PushReplies(Clock clock) {
        this.clock = clock;
    }

    /** The integration's version and name, and when the notification was taken up. */
    Reply ok() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("version", "1.0.0").put("name", "Ordnung")
                .put("time", clock.instant().toString());
        return new Reply(200, JSON, body.toString());
    }

    /** The Market does not send it again. */
    static Rejected malformed() {
        return rejected(400, "malformed-json", "WRONG_EVENT_FORMAT", "The notification is no JSON");
    }

    static Rejected stranger() {
        return rejected(403, "bad-push-key", "UNKNOWN", "The address does not hold the right key");
    }

    static Rejected notPosted() {
        return rejected(405, "method-not-allowed", "UNKNOWN", "Notifications are posted");
    }

    private static Rejected rejected(int status, String reason, String type, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("type", type).put("message", message);
        return new Rejected(status, reason, Map.of(), new Reply(status, JSON, body.toString()));
    }
}
