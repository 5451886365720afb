package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.connector.yandexmarket.market.ReviewReading;
import ordnung.connector.yandexmarket.outbound.MarketApi;

/**
 * Reviews ({@code …/reference/goods-feedback/getGoodsFeedbacks}): first those of the last 30 days that want an answer, then new ones. A review is
 * shown only when it has been moderated, days after the time that it bears: hence the long overlap.
 */
final class Reviews implements Source {
    private static final Duration AT_FIRST = Duration.ofDays(30);
    /** The longest range is six months. */
    private static final Duration AS_FAR_AS_IT_GOES = Duration.ofDays(180);

    private final MarketApi api;
    private final Clock clock;

    Reviews(MarketApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Feed feed() {
        return new Feed(FeedKeys.REVIEWS, Duration.ofMinutes(5), Duration.ofMinutes(1), false);
    }

    @Override
    public Duration overlap() {
        return Duration.ofDays(14);
    }

    @Override
    public CompletionStage<Response> list(Progress at) {
        Instant earliest = at.began().minus(at.first() ? AT_FIRST : AS_FAR_AS_IT_GOES);
        Instant from = at.first() || at.window(overlap()).isBefore(earliest) ? earliest : at.window(overlap());
        ObjectNode filter = MarketApi.object().put("reactionStatus", at.first() ? "NEED_REACTION" : "ALL").put("dateTimeFrom", from.toString());
        return api.reviews(filter, at.page());
    }

    @Override
    public JsonNode page(JsonNode body) {
        return body.path("result");
    }

    @Override
    public String items() {
        return "feedbacks";
    }

    @Override
    public CompletionStage<List<Found>> read(JsonNode review, Progress at) {
        String id = Json.id(review, "feedbackId");
        Instant created = Moments.or(Moments.first(review, "createdAt"), clock.instant());
        boolean settled = !at.first() && created.isBefore(at.from()) && !review.path("needReaction").asBoolean(true);
        return CompletableFuture.completedFuture(id == null || settled ? List.of()
                : List.of(new Found("review:" + id, created, List.of(ReviewReading.review(id, review, created)))));
    }
}
