package ordnung.connector.yandexmarket.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import ordnung.connector.testkit.fake.Part;
import ordnung.connector.testkit.fake.Recorded;

/** What the specification says against a request, a sentence each. */
final class RequestRules {
    private static final int LARGEST_FILE = 5 * 1024 * 1024;
    private static final Set<String> CHAT_STATUSES = Set.of("NEW", "WAITING_FOR_CUSTOMER", "WAITING_FOR_PARTNER", "WAITING_FOR_ARBITER",
            "WAITING_FOR_MARKET", "FINISHED");
    private static final Map<Endpoint, Set<String>> FIELDS = Map.of(Endpoint.CHATS, Set.of("orderIds", "contexts", "contextTypes", "types", "statuses"),
            Endpoint.HISTORY, Set.of("messageIdFrom"), Endpoint.SAY, Set.of("message"),
            Endpoint.REVIEWS, Set.of("feedbackIds", "dateTimeFrom", "dateTimeTo", "reactionStatus", "ratingValues", "offerIds", "paid"),
            Endpoint.COMMENTS, Set.of("feedbackId", "commentIds"), Endpoint.COMMENT, Set.of("feedbackId", "comment"),
            Endpoint.QUESTIONS, Set.of("categoryIds", "questionIds", "dateFrom", "dateTo", "needAnswer", "sort"),
            Endpoint.ANSWERS, Set.of("questionId", "answerIds"), Endpoint.ANSWER, Set.of("entityId", "parentEntityId", "text", "operationType"));

    private final MarketAccount account;

    RequestRules(MarketAccount account) {
        this.account = account;
    }

    List<String> faults(Recorded request) {
        Endpoint endpoint = Endpoint.of(request);
        if (endpoint == null) {
            return List.of("there is no such method");
        }
        List<String> faults = new ArrayList<>();
        check(faults, request.header("api-key").filter(account.apiKey()::equals).isPresent(), "Api-Key is missing or another");
        check(faults, endpoint.query().containsAll(request.query().keySet()), "query parameters are not documented: " + request.query().keySet());
        request.query("limit").ifPresent(limit -> check(faults, Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= endpoint.most(),
                "limit is at most " + endpoint.most()));
        Matcher path = endpoint.matcher(request.path());
        check(faults, path.matches() && (path.group(1).equals(account.businessId()) || path.group(1).equals(account.campaignId())),
                "the cabinet or the shop is another");
        if (endpoint == Endpoint.FILE) {
            file(faults, request.parts());
        } else if (!request.method().equals("GET")) {
            body(faults, endpoint, request.json());
        }
        return faults;
    }

    private static void body(List<String> faults, Endpoint endpoint, JsonNode body) {
        check(faults, body.isObject(), "the body is no JSON object");
        Set<String> known = FIELDS.get(endpoint);
        body.fieldNames().forEachRemaining(name -> check(faults, known == null || known.contains(name), "the field " + name + " is not documented"));
        body.forEach(value -> check(faults, !value.isArray() || !value.isEmpty(), "a list that is given may not be empty"));
        switch (endpoint) {
            case SAY -> check(faults, length(body.path("message"), 4096), "message has 1 to 4096 characters");
            case CHATS -> body.path("statuses").forEach(status -> check(faults, CHAT_STATUSES.contains(status.asText()), "no such status"));
            case COMMENTS -> check(faults, body.has("feedbackId") ^ body.has("commentIds"), "feedbackId or commentIds, not both");
            case COMMENT -> comment(faults, body);
            case ANSWER -> answer(faults, body);
            case STATUS -> check(faults, body.path("order").path("status").isTextual(), "order.status is missing");
            default -> { }
        }
    }

    private static void comment(List<String> faults, JsonNode body) {
        check(faults, body.path("feedbackId").isIntegralNumber(), "feedbackId is a number");
        check(faults, length(body.path("comment").path("text"), 4096), "comment.text has 1 to 4096 characters");
    }

    /** Of operationType CREATE: parentEntityId and text, and no entityId. */
    private static void answer(List<String> faults, JsonNode body) {
        check(faults, body.path("operationType").asText().equals("CREATE"), "only CREATE is played");
        check(faults, length(body.path("text"), 5000), "text has 1 to 5000 characters");
        check(faults, body.path("parentEntityId").path("id").isIntegralNumber(), "parentEntityId.id is a number");
        check(faults, Set.of("QUESTION", "ANSWER").contains(body.path("parentEntityId").path("type").asText()),
                "an answer belongs to a question, a comment to an answer");
    }

    private static void file(List<String> faults, List<Part> parts) {
        check(faults, parts.size() == 1 && parts.get(0).name().equals("file") && parts.get(0).fileName() != null, "one part named file");
        check(faults, parts.stream().allMatch(part -> part.bytes().length > 0 && part.bytes().length <= LARGEST_FILE), "1 byte to 5 Mbyte");
    }

    private static boolean length(JsonNode text, int most) {
        return text.isTextual() && !text.textValue().isEmpty() && text.textValue().length() <= most;
    }

    private static void check(List<String> faults, boolean fine, String fault) {
        if (!fine) {
            faults.add(fault);
        }
    }
}
