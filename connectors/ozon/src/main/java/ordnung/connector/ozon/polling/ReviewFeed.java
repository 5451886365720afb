package ordnung.connector.ozon.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Walk;
import ordnung.connector.ozon.inbound.Reviews;
import ordnung.connector.ozon.outbound.OzonApi;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/** Reviews with their pictures, and the comments under them ({@code /v1/review/list}, {@code /info}, {@code /comment/list}). */
final class ReviewFeed {
    private static final int PAGE = 100;

    private final Asker asker;
    private final Reviews reviews;
    private final DatedList list;

    ReviewFeed(Asker asker, Clock clock) {
        this.asker = asker;
        this.reviews = new Reviews(clock);
        this.list = new DatedList("reviews", ReviewFeed::version, ReviewFeed::answered, clock);
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        Walk walk = list.walk(cursor);
        ObjectNode body = OzonApi.body().put("limit", PAGE).put("last_id", walk.page()).put("sort_dir", "DESC").put("status", "ALL");
        return asker.list("/v1/review/list", body, "reviews").thenCompose(page -> list.read(walk, page, this::events));
    }

    private static String version(JsonNode review) {
        return Reviews.id(review) + "/" + review.path("comments_amount").asInt();
    }

    private static boolean answered(JsonNode review) {
        return review.path("comments_amount").asInt() > 0 || "PROCESSED".equalsIgnoreCase(Json.text(review, "status"));
    }

    private CompletionStage<List<ChannelEvent>> events(JsonNode review) {
        return info(review).thenCompose(info -> comments(review).thenApply(comments -> {
            List<ChannelEvent> events = new ArrayList<>();
            events.add(reviews.review(review, info.orElse(null)));
            comments.forEach(comment -> events.add(reviews.comment(review, comment)));
            return events;
        }));
    }

    private CompletionStage<Optional<JsonNode>> info(JsonNode review) {
        boolean pictures = review.path("photos_amount").asInt() + review.path("videos_amount").asInt() > 0;
        return pictures ? asker.detail("/v1/review/info", OzonApi.body().put("review_id", Reviews.id(review)))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    private CompletionStage<Iterable<JsonNode>> comments(JsonNode review) {
        if (review.path("comments_amount").asInt() == 0) {
            return CompletableFuture.completedFuture(List.of());
        }
        return asker.detail("/v1/review/comment/list", OzonApi.body().put("review_id", Reviews.id(review)).put("limit", PAGE).put("offset", 0)
                .put("sort_dir", "ASC")).thenApply(found -> found.isEmpty() ? List.of() : Items.of(found.get().path("comments")));
    }
}
