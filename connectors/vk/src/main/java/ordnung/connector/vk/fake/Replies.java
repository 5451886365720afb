package ordnung.connector.vk.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ordnung.connector.testkit.fake.Answer;

/** Answers in VK's form: both kinds have status 200. */
final class Replies {
    private Replies() {
    }

    static Answer of(JsonNode response) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("response", response);
        return Answer.json(200, body);
    }

    static Answer one() {
        return of(JsonNodeFactory.instance.numberNode(1));
    }

    static Answer error(int code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("error_code", code).put("error_msg", message).putArray("request_params");
        return Answer.json(200, body);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
