package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.connector.yandexmarket.market.QuestionReading;
import ordnung.connector.yandexmarket.outbound.MarketApi;
import ordnung.events.MessageReceived;

/**
 * What is answered to questions of the last month, and commented on the answers ({@code …/reference/goods-questions/getGoodsQuestionAnswers}):
 * the shop's own answers given in the cabinet, and everybody else's.
 */
final class QuestionAnswers implements Source {
    private final MarketApi api;
    private final Asking asking;
    private final Clock clock;

    QuestionAnswers(MarketApi api, Asking asking, Clock clock) {
        this.api = api;
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public Feed feed() {
        return new Feed(FeedKeys.ANSWERS, Duration.ofMinutes(30), Duration.ofMinutes(5), false);
    }

    @Override
    public Duration overlap() {
        return Duration.ofDays(2);
    }

    /** Without dates: the last month. */
    @Override
    public CompletionStage<Response> list(Progress at) {
        ObjectNode filter = MarketApi.object().put("sort", "CREATED_AT_DESC");
        return api.questions(filter, at.page());
    }

    @Override
    public JsonNode page(JsonNode body) {
        return body.path("result");
    }

    @Override
    public String items() {
        return "questions";
    }

    @Override
    public CompletionStage<List<Found>> read(JsonNode question, Progress at) {
        JsonNode id = question.path("questionIdentifiers").path("id");
        if (at.first() || !id.isIntegralNumber() || !id.canConvertToLong()) {
            return CompletableFuture.completedFuture(List.of());
        }
        return asking.all(page -> api.answers(id.longValue(), page), "answers")
                .thenApply(answers -> answers == null ? List.of() : found(id.asText(), question, answers, at.from()));
    }

    /** With each the question itself, which the other feed may bring later, or never if it was settled before. */
    private List<Found> found(String questionId, JsonNode question, List<JsonNode> answers, Instant from) {
        Instant now = clock.instant();
        MessageReceived asked = QuestionReading.question(questionId, question, Moments.or(Moments.first(question, "createdAt"), now));
        List<MessageReceived> said = new ArrayList<>();
        for (JsonNode answer : answers) {
            String answerId = Json.id(answer, "id");
            if (answerId != null) {
                said.add(QuestionReading.answer(questionId, answerId, answer, question, now));
                for (JsonNode comment : Items.of(answer.path("comments"))) {
                    String id = Json.id(comment, "id");
                    said.add(QuestionReading.comment(questionId, answerId, id == null ? "0" : id, comment, question, now));
                }
            }
        }
        return said.stream().filter(message -> !message.sentAt().isBefore(from))
                .map(message -> new Found(message.externalId(), message.sentAt(), List.of(asked, message))).toList();
    }
}
