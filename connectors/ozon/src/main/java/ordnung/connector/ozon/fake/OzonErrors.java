package ordnung.connector.ozon.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ordnung.connector.testkit.fake.Answer;

/** {@code {code, message, details}}. */
final class OzonErrors {
    static final Answer RATE = of(429, 8, "You have reached request rate limit per second");
    static final Answer KEY = of(403, 7, "Invalid Api-Key, please check the key and try again");
    static final Answer AWAY = of(503, 14, "service unavailable");
    static final Answer SUBSCRIPTION = of(403, 7, "Access denied");
    static final Answer UNKNOWN = of(404, 5, "not found");

    private OzonErrors() {
    }

    static Answer of(int status, int code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
        body.putArray("details");
        return Answer.json(status, body);
    }
}
