package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;

/** What Ozon must be answered ({@code docs.ozon.ru/api/seller}, section "Push notifications"): anything else and it stops calling. */
final class Replies {
    static final String UNKNOWN = "ERROR_UNKNOWN";
    static final String PARAMETER_MISSED = "ERROR_PARAMETER_VALUE_MISSED";
    static final Reply TAKEN = json(200, "{\"result\":true}");
    private static final String NAME = "Ordnung";
    private static final String VERSION = "1.0";

    private Replies() {
    }

    static Reply ping(Instant now) {
        return json(200, object().put("version", VERSION).put("name", NAME).put("time", now.truncatedTo(ChronoUnit.SECONDS).toString()).toString());
    }

    static Rejected rejected(int status, String reason, String code, String message) {
        ObjectNode body = object();
        body.putObject("error").put("code", code).put("message", message).putNull("details");
        return new Rejected(status, reason, Map.of(), json(status, body.toString()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Reply json(int status, String body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body);
    }
}
