package ordnung.connector.wildberries.polling;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.PollResult;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.PollSteps;
import ordnung.connector.wildberries.inbound.Feedbacks;
import ordnung.connector.wildberries.inbound.Questions;
import ordnung.connector.wildberries.outbound.AlreadyAnswered;
import ordnung.connector.wildberries.outbound.ReplySigns;
import ordnung.connector.wildberries.outbound.WildberriesApi;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and how often. Limits are a request a second for chats, three for questions and reviews, five for orders; a basic token may ask for
 * chats once an hour and five times for the other two ({@code dev.wildberries.ru}, "Лимит запросов"; orders know no such difference).
 */
public final class Feeds {
    private static final Duration HOURLY = Duration.ofMinutes(61);
    /** All orders of two months, page by page. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Map<Feed, Function<@Nullable String, CompletionStage<PollResult>>> feeds = new LinkedHashMap<>();

    public Feeds(WildberriesApi api, ReplySigns signs, AlreadyAnswered already, boolean basic, Clock clock) {
        Asker asker = new Asker(api);
        AnsweredOnce questions = new AnsweredOnce(asker, "/api/v1/questions", "questions", already, new Questions(clock)::events, clock);
        AnsweredOnce reviews = new AnsweredOnce(asker, "/api/v1/feedbacks", "feedbacks", already, new Feedbacks(clock)::events, clock);
        feeds.put(feed("chats", basic ? HOURLY : Duration.ofSeconds(10)), new ChatFeed(asker, signs, clock)::poll);
        feeds.put(feed("questions", basic ? HOURLY : Duration.ofMinutes(1)), questions::open);
        feeds.put(feed("question-answers", basic ? HOURLY : Duration.ofMinutes(1)), questions::answered);
        feeds.put(feed("reviews", basic ? HOURLY : Duration.ofMinutes(1)), reviews::open);
        feeds.put(feed("review-answers", basic ? HOURLY : Duration.ofMinutes(1)), reviews::answered);
        feeds.put(feed("orders", Duration.ofSeconds(30)), new NewOrderFeed(asker, clock)::poll);
        feeds.put(feed("order-statuses", Duration.ofMinutes(3)), new StatusFeed(asker, clock)::poll);
    }

    public List<Feed> all() {
        return List.copyOf(feeds.keySet());
    }

    /** Never completes exceptionally. */
    public CompletionStage<PollResult> poll(String key, @Nullable String cursor) {
        return feeds.entrySet().stream().filter(one -> one.getKey().key().equals(key)).findFirst()
                .map(one -> PollSteps.settled(begun(one.getValue(), cursor)))
                .orElseGet(() -> CompletableFuture.completedFuture(new PollResult.NotNow(new SendError("unknown-feed", "There is no such feed.", false),
                        Duration.ZERO)));
    }

    private static CompletionStage<PollResult> begun(Function<@Nullable String, CompletionStage<PollResult>> feed, @Nullable String cursor) {
        try {
            return feed.apply(cursor);
        } catch (RuntimeException unforeseen) {
            return CompletableFuture.failedFuture(unforeseen);
        }
    }

    private static Feed feed(String key, Duration rest) {
        return new Feed(key, rest, LONGEST, false);
    }
}
