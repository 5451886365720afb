package ordnung.connector.wildberries.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.wildberries.inbound.Once;

/** Answers a question ({@code PATCH /api/v1/questions}) or a review ({@code POST /api/v1/feedbacks/answer}), once each. */
final class Replies {
    private final WildberriesApi api;
    private final AlreadyAnswered already;

    Replies(WildberriesApi api, AlreadyAnswered already) {
        this.api = api;
        this.already = already;
    }

    /** To a question that has its answer Wildberries takes another as a change of it. */
    CompletionStage<SendResult> question(String id, String text) {
        if (already.has(id)) {
            return answeredAlready();
        }
        ObjectNode body = WildberriesApi.body().put("id", id).put("state", "wbRu");
        body.putObject("answer").put("text", text);
        return api.send("PATCH", api.hosts().feedbacks(), "/api/v1/questions", body).handle((response, failure) -> failure != null
                ? Answers.WILDBERRIES.noAnswer(failure, false) : answered(id, text, response));
    }

    private SendResult answered(String id, String text, Response response) {
        if (response.status() != 200) {
            return Answers.refusedMessage(response);
        }
        JsonNode body = Json.read(response.body());
        if (body == null || !body.path("error").isBoolean()) {
            return Answers.WILDBERRIES.unreadable();
        }
        return body.path("error").booleanValue() ? Outcomes.failed("refused", "Wildberries did not take the answer.") : taken(id, text);
    }

    /** Success has no body, and is said of reviews that do not exist, too. */
    CompletionStage<SendResult> review(String id, String text) {
        if (already.has(id)) {
            return answeredAlready();
        }
        return api.send("POST", api.hosts().feedbacks(), "/api/v1/feedbacks/answer", WildberriesApi.body().put("id", id).put("text", text))
                .handle((response, failure) -> {
                    if (failure != null) {
                        return Answers.WILDBERRIES.noAnswer(failure, false);
                    } else if (response.status() == 204) {
                        return taken(id, text);
                    }
                    return response.status() == 200 ? Answers.WILDBERRIES.unreadable() : Answers.refusedMessage(response);
                });
    }

    private SendResult taken(String id, String text) {
        already.learn(id, true);
        return new Accepted(Once.answerId(id, text));
    }

    private static CompletionStage<SendResult> answeredAlready() {
        return CompletableFuture.completedFuture(Outcomes.failed("answered-already",
                "This has its answer already. It can be changed once, in Wildberries' cabinet."));
    }
}
