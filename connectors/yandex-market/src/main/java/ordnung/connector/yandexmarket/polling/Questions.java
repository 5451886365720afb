package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.connector.yandexmarket.market.QuestionReading;
import ordnung.connector.yandexmarket.outbound.MarketApi;

/**
 * Questions about goods ({@code …/reference/goods-questions/getGoodsQuestions}): first those of the last month that wait for an answer, then new
 * ones. Asked for by days.
 */
final class Questions implements Source {
    /** The longest range is a month. */
    private static final Duration AS_FAR_AS_IT_GOES = Duration.ofDays(27);

    private final MarketApi api;
    private final Clock clock;

    Questions(MarketApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Feed feed() {
        return new Feed(FeedKeys.QUESTIONS, Duration.ofMinutes(5), Duration.ofMinutes(1), false);
    }

    @Override
    public Duration overlap() {
        return Duration.ofDays(2);
    }

    @Override
    public CompletionStage<Response> list(Progress at) {
        ObjectNode filter = MarketApi.object().put("sort", "CREATED_AT_ASC");
        if (at.first()) {
            filter.put("needAnswer", true);
        } else {
            Instant earliest = at.began().minus(AS_FAR_AS_IT_GOES);
            Instant window = at.window(overlap());
            filter.put("dateFrom", (window.isBefore(earliest) ? earliest : window).atOffset(ZoneOffset.UTC).toLocalDate().toString());
        }
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

    /** One from before the first ask is left to the first walk, which alone can tell whether it waits for an answer. */
    @Override
    public CompletionStage<List<Found>> read(JsonNode question, Progress at) {
        String id = Json.id(question.path("questionIdentifiers"), "id");
        Instant created = Moments.or(Moments.first(question, "createdAt"), clock.instant());
        boolean settled = !at.first() && created.isBefore(at.from());
        return CompletableFuture.completedFuture(id == null || settled ? List.of()
                : List.of(new Found("question:" + id, created, List.of(QuestionReading.question(id, question, created)))));
    }
}
