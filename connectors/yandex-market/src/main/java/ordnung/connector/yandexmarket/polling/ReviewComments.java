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
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.connector.yandexmarket.market.ReviewReading;
import ordnung.connector.yandexmarket.outbound.MarketApi;
import ordnung.events.MessageReceived;

/**
 * What is commented under reviews of the last month: the shop's answers given in the cabinet, and what buyers say to them
 * ({@code …/reference/goods-feedback/getGoodsFeedbackComments}, 1,000 requests an hour). The Market dates no comment, so those of a review that was
 * settled before the shop was connected are passed over.
 */
final class ReviewComments implements Source {
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final MarketApi api;
    private final Asking asking;
    private final Clock clock;

    ReviewComments(MarketApi api, Asking asking, Clock clock) {
        this.api = api;
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public Feed feed() {
        return new Feed(FeedKeys.REVIEW_COMMENTS, Duration.ofMinutes(30), Duration.ofMinutes(5), false);
    }

    @Override
    public Duration overlap() {
        return A_MONTH;
    }

    @Override
    public CompletionStage<Response> list(Progress at) {
        ObjectNode filter = MarketApi.object().put("reactionStatus", "ALL").put("dateTimeFrom", at.began().minus(A_MONTH).toString());
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
        JsonNode id = review.path("feedbackId");
        Instant created = Moments.or(Moments.first(review, "createdAt"), clock.instant());
        boolean settled = created.isBefore(at.from()) && !review.path("needReaction").asBoolean(true);
        if (!id.canConvertToLong() || !id.isIntegralNumber() || settled || review.path("statistics").path("commentsCount").asLong(0) == 0) {
            return CompletableFuture.completedFuture(List.of());
        }
        return asking.all(page -> api.reviewComments(id.longValue(), page), "comments")
                .thenApply(comments -> comments == null ? List.of() : found(id.asText(), review, comments, created));
    }

    /** With each the review itself, which the other feed may bring later. */
    private List<Found> found(String reviewId, JsonNode review, List<JsonNode> comments, Instant created) {
        Instant now = clock.instant();
        MessageReceived reviewed = ReviewReading.review(reviewId, review, created);
        List<Found> found = new ArrayList<>();
        for (JsonNode comment : comments) {
            String id = Json.id(comment, "id");
            if (id != null) {
                MessageReceived message = ReviewReading.comment(reviewId, id, comment, review, now);
                found.add(new Found(message.externalId(), created, List.of(reviewed, message)));
            }
        }
        return found;
    }
}
