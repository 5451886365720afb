package ordnung.connector.wildberries.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;

/** What is answered once at most: a question, a review. Its answer has no id at Wildberries and needs none but the question's. */
public final class Once {
    private Once() {
    }

    public static String id(JsonNode item) {
        String id = Json.id(item, "id");
        return id == null ? Digests.of(Json.raw(item)) : id;
    }

    public static String answerId(String id) {
        return "answer:" + id;
    }

    public static boolean answered(JsonNode item) {
        return Json.words(item.path("answer"), "text") != null;
    }
}
