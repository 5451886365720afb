package ordnung.connector.yandexmarket.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Recorded;

/** How the Partner API words its answers. */
final class Replies {
    private Replies() {
    }

    static Answer ok() {
        return Answer.json(200, object().put("status", "OK"));
    }

    static Answer ok(JsonNode result) {
        return Answer.json(200, object().put("status", "OK").set("result", result));
    }

    static Answer error(int status, String code, String message) {
        ObjectNode body = object().put("status", "ERROR");
        body.putArray("errors").addObject().put("code", code).put("message", message);
        return Answer.json(status, body);
    }

    /** The page that was asked for: the token is the number of the first item. */
    static ObjectNode page(Recorded request, String items, List<JsonNode> all) {
        int from = Integer.parseInt(request.query("pageToken").orElse("0"));
        int to = Math.min(all.size(), from + Integer.parseInt(request.query("limit").orElse("10")));
        ObjectNode page = object();
        all.subList(Math.min(from, to), to).forEach(page.putArray(items)::add);
        ObjectNode paging = page.putObject("paging");
        if (to < all.size()) {
            paging.put("nextPageToken", String.valueOf(to));
        }
        return page;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
