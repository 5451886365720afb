package ordnung.connector.max.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import ordnung.connector.testkit.fake.Answer;

/** {@code {code, message}}, as MAX words what is wrong. */
public final class MaxErrors {
    private MaxErrors() {
    }

    public static Answer of(int status, String code) {
        return Answer.json(status, JsonNodeFactory.instance.objectNode().put("code", code).put("message", "error." + code));
    }
}
