package ordnung.connector.wildberries.polling;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.PolledFeeds;
import ordnung.connector.wildberries.inbound.Feedbacks;
import ordnung.connector.wildberries.inbound.Questions;
import ordnung.connector.wildberries.outbound.AlreadyAnswered;
import ordnung.connector.wildberries.outbound.ReplySigns;
import ordnung.connector.wildberries.outbound.WildberriesApi;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and how often. Limits are a request a second for chats, three for questions and reviews, five for orders; a basic token may ask for
 * chats once an hour and five times for the other two ({@code dev.wildberries.ru}, "Лимит запросов"; orders know no such difference).
 */
public final class Feeds {
    private static final Duration HOURLY = Duration.ofMinutes(61);
    /** All orders of two months, page by page. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final PolledFeeds feeds = new PolledFeeds();

    public Feeds(WildberriesApi api, ReplySigns signs, AlreadyAnswered already, boolean basic, Clock clock) {
        Asker asker = new Asker(api);
        AnsweredOnce questions = new AnsweredOnce(asker, "/api/v1/questions", "questions", already, new Questions(clock)::events, clock);
        AnsweredOnce reviews = new AnsweredOnce(asker, "/api/v1/feedbacks", "feedbacks", already, new Feedbacks(clock)::events, clock);
        feeds.with(feed("chats", basic ? HOURLY : Duration.ofSeconds(10)), new ChatFeed(asker, signs, clock)::poll);
        feeds.with(feed("questions", basic ? HOURLY : Duration.ofMinutes(1)), questions::open);
        feeds.with(feed("question-answers", basic ? HOURLY : Duration.ofMinutes(1)), questions::answered);
        feeds.with(feed("reviews", basic ? HOURLY : Duration.ofMinutes(1)), reviews::open);
        feeds.with(feed("review-answers", basic ? HOURLY : Duration.ofMinutes(1)), reviews::answered);
        feeds.with(feed("orders", Duration.ofSeconds(30)), new NewOrderFeed(asker, clock)::poll);
        feeds.with(feed("order-statuses", Duration.ofMinutes(3)), new StatusFeed(asker, clock)::poll);
    }

    public List<Feed> all() {
        return feeds.all();
    }

    /** Never completes exceptionally. */
    public CompletionStage<PollResult> poll(String key, @Nullable String cursor) {
        return feeds.poll(key, cursor);
    }

    private static Feed feed(String key, Duration rest) {
        return new Feed(key, rest, LONGEST, false);
    }
}
