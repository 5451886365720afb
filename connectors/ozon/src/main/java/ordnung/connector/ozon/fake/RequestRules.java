package ordnung.connector.ozon.fake;

import static ordnung.connector.ozon.fake.Shape.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/** The methods that a shop's inbox calls, as {@code docs.ozon.ru/api/seller} describes them in 2026. */
final class RequestRules {
    static final String FILES = "/v2/chat/file/";
    private static final long MOST = Long.MAX_VALUE;
    private static final int ID = 256;
    private static final int LONG = 100_000_000;

    private static final Shape PERIOD = object().time("from", false).time("to", false);

    private static final Map<String, Shape> METHODS = Map.ofEntries(
            Map.entry("/v1/roles", object()),
            Map.entry("/v3/chat/list", object().whole("limit", true, 1, 100).text("cursor", 0, ID)
                    .inner("filter", false, object().oneOf("chat_status", "All", "Opened", "Closed").flag("unread_only"))),
            Map.entry("/v3/chat/history", object().text("chat_id", 1, ID).oneOf("direction", "Forward", "Backward")
                    .whole("from_message_id", false, 1, MOST).whole("limit", false, 1, 1000)),
            Map.entry("/v1/chat/send/message", object().text("chat_id", 1, ID).text("text", 1, 1000)),
            Map.entry("/v1/chat/send/file", object().text("chat_id", 1, ID).text("base64_content", 1, LONG).text("name", 1, ID)),
            Map.entry("/v2/chat/read", object().text("chat_id", 1, ID).whole("from_message_id", false, 1, MOST)),
            Map.entry("/v1/question/list", object().whole("limit", false, 1, 100).text("last_id", 0, ID).oneOf("sort_dir", "ASC", "DESC")
                    .inner("filter", false, object().time("date_from", false).time("date_to", false)
                            .oneOf("status", "NEW", "ALL", "VIEWED", "PROCESSED", "UNPROCESSED"))),
            Map.entry("/v1/question/info", object().text("question_id", 1, ID)),
            Map.entry("/v1/question/answer/create", object().text("question_id", 1, ID).whole("sku", true, 1, MOST).text("text", 2, 3000)),
            Map.entry("/v1/question/answer/list", object().text("question_id", 1, ID).whole("sku", true, 1, MOST).text("last_id", 0, ID)),
            Map.entry("/v1/review/list", object().whole("limit", true, 20, 100).text("last_id", 0, ID).oneOf("sort_dir", "ASC", "DESC")
                    .oneOf("status", "ALL", "UNPROCESSED", "PROCESSED")),
            Map.entry("/v1/review/info", object().text("review_id", 1, ID)),
            Map.entry("/v1/review/comment/create", object().text("review_id", 1, ID).text("text", 1, 1000).text("parent_comment_id", 0, ID)
                    .flag("mark_review_as_processed")),
            Map.entry("/v1/review/comment/list", object().text("review_id", 1, ID).whole("limit", true, 20, 100).whole("offset", false, 0, MOST)
                    .oneOf("sort_dir", "ASC", "DESC")),
            Map.entry("/v4/posting/fbs/unfulfilled/list", object().whole("limit", false, 1, 100).text("cursor", 0, ID).oneOf("sort_dir", "ASC", "DESC")
                    .inner("filter", true, object().time("cutoff_from", true).time("cutoff_to", true))),
            Map.entry("/v4/posting/fbs/list", object().whole("limit", true, 1, 100).text("cursor", 0, ID).oneOf("sort_dir", "ASC", "DESC")
                    .inner("filter", true, object().time("since", true).time("to", true).inner("last_changed_status_date", false, PERIOD))),
            Map.entry("/v3/posting/fbs/get", object().text("posting_number", 1, ID)),
            Map.entry("/v4/posting/fbs/ship", object().text("posting_number", 1, ID).list("packages",
                    object().list("products", object().whole("product_id", true, 1, MOST).whole("quantity", true, 1, 100_000)))));

    private RequestRules() {
    }

    static List<String> faults(Recorded request) {
        if (request.method().equals("GET") && request.path().startsWith(FILES)) {
            return List.of();
        }
        @Nullable Shape shape = METHODS.get(request.path());
        if (shape == null) {
            return List.of("there is no such method");
        }
        List<String> faults = new ArrayList<>();
        if (!request.method().equals("POST")) {
            faults.add("every method is a POST");
        }
        if (!request.header("content-type").orElse("").startsWith("application/json")) {
            faults.add("the body must be application/json");
        }
        faults.addAll(shape.faults(request.json()));
        if ("Forward".equals(request.json().path("direction").asText()) && !request.json().has("from_message_id")) {
            faults.add("from_message_id is required where direction is Forward");
        }
        return faults;
    }
}
