package ordnung.connector.ozon.polling;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.PolledFeeds;
import ordnung.connector.ozon.outbound.OzonApi;
import ordnung.connector.ozon.outbound.ProductNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. Chats and orders are pushed too, where the owner has switched that on, and then come twice under the same ids; without pushes
 * they come from here alone.
 */
public final class Feeds {
    /** One page and the chats on it: up to a hundred requests. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final PolledFeeds feeds = new PolledFeeds();

    public Feeds(OzonApi api, ProductNumbers products, Clock clock) {
        Asker asker = new Asker(api);
        feeds.with(feed("chats", Duration.ofSeconds(20)), new ChatFeed(asker, true, clock)::poll);
        feeds.with(feed("chat-echoes", Duration.ofMinutes(1)), new ChatFeed(asker, false, clock)::poll);
        feeds.with(feed("orders", Duration.ofMinutes(1)), new OrderFeed(asker, clock)::poll);
        feeds.with(feed("order-statuses", Duration.ofMinutes(3)), new StatusFeed(asker, clock)::poll);
        feeds.with(feed("questions", Duration.ofMinutes(1)), new QuestionFeed(asker, products, clock)::poll);
        feeds.with(feed("reviews", Duration.ofMinutes(2)), new ReviewFeed(asker, clock)::poll);
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
