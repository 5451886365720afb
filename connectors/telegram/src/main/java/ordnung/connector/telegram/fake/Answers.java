package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ordnung.connector.testkit.fake.Answer;

/** Answers in the Bot API's form ({@code core.telegram.org/bots/api#making-requests}). */
final class Answers {
    private Answers() {
    }

    static Answer ok(JsonNode result) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
        answer.set("result", result);
        return Answer.json(200, answer);
    }

    static Answer isTrue() {
        return ok(JsonNodeFactory.instance.booleanNode(true));
    }

    static Answer error(int code, String description) {
        return Answer.json(code, refusal(code, description));
    }

    static Answer tooMany(int seconds) {
        ObjectNode answer = refusal(429, "Too Many Requests: retry after " + seconds);
        answer.putObject("parameters").put("retry_after", seconds);
        return Answer.json(429, answer);
    }

    static Answer migrated(long chat) {
        ObjectNode answer = refusal(400, "Bad Request: group chat was upgraded to a supergroup chat");
        answer.putObject("parameters").put("migrate_to_chat_id", chat);
        return Answer.json(400, answer);
    }

    private static ObjectNode refusal(int code, String description) {
        return JsonNodeFactory.instance.objectNode().put("ok", false).put("error_code", code).put("description", description);
    }
}
