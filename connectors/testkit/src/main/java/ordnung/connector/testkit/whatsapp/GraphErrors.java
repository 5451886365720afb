package ordnung.connector.testkit.whatsapp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ordnung.connector.testkit.fake.Answer;

/** Refusals in the Graph API's form. */
final class GraphErrors {
    private GraphErrors() {
    }

    static Answer of(int status, int code, String message, String details) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode error = root.putObject("error").put("message", "(#" + code + ") " + message).put("type", "OAuthException")
                .put("code", code);
        error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        error.put("fbtrace_id", "AfakeTraceId");
        return Answer.json(status, root);
    }
}
