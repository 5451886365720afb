package ordnung.connector.wildberries.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Fingerprint;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/** What is answered once at most: a question, a review. */
public final class Once {
    private static final int PRINT = 10;
    private static final String REJECTED = "rejected";

    private Once() {
    }

    public static String id(JsonNode item) {
        String id = Json.id(item, "id");
        return id == null ? Digests.of(Json.raw(item)) : id;
    }

    /** Wildberries gives an answer no id. One that was changed, or given anew after moderators refused the first, is another. */
    public static String answerId(String id, String text) {
        return "answer:" + id + ":" + Fingerprint.of(text.strip().replaceAll("\\s+", " "), PRINT);
    }

    static @Nullable String answer(JsonNode item) {
        return Json.words(item.path("answer"), "text");
    }

    /** Whether it has an answer that Wildberries' moderators have not refused. */
    public static boolean answered(JsonNode item) {
        return answer(item) != null && !rejected(item);
    }

    static boolean rejected(JsonNode item) {
        return REJECTED.equals(Json.id(item.path("answer"), "state"));
    }

    /** Another when it has been answered, when the answer was changed, and when moderators have decided about it. */
    public static String state(JsonNode item) {
        String answer = answer(item);
        return answer == null ? "" : Json.id(item.path("answer"), "state") + " " + answer;
    }
}
