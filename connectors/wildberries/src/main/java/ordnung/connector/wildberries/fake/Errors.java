package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ordnung.connector.testkit.fake.Answer;

/** Errors in the shapes in which Wildberries words them. */
final class Errors {
    private Errors() {
    }

    /** {@code application/problem+json} of the gateway. */
    static Answer gateway(int status, String title, String detail, Map<String, String> headers) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("title", title).put("detail", detail)
                .put("code", "07e4668e-ac2242c5c8c5-[UK-4dx7JUdskGZ]").put("requestId", "9d3c02cc698f8b041c661a7c28bed293")
                .put("origin", "s2s-api-auth-catalog").put("status", status).put("statusText", title).put("timestamp", "2026-11-22T10:00:00Z");
        return problem(status, body, headers);
    }

    static Answer chats(int status, String detail) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", status).put("title", "Bad Request").put("origin", "proxy-chats")
                .put("detail", detail).put("requestId", "1b21cad4833a0c9244dc294a000f6149").put("error", detail);
        return problem(status, body, Map.of());
    }

    static Answer feedbacks(int status, String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putNull("data");
        return Answer.json(status, body.put("error", true).put("errorText", text).putNull("additionalErrors")
                .put("requestId", "87a2fe4d-d28b-4bae-b824-c0f498c72702"));
    }

    static Answer marketplace(int status, String code, String message) {
        return Answer.json(status, JsonNodeFactory.instance.objectNode().put("code", code).put("message", message));
    }

    private static Answer problem(int status, ObjectNode body, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/problem+json");
        return new Answer(status, all, body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
