package ordnung.connector.ozon.polling;

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
import ordnung.connector.ozon.outbound.OzonApi;
import ordnung.connector.ozon.outbound.ProductNumbers;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. Chats and orders are pushed too, where the owner has switched that on, and then come twice under the same ids; without pushes
 * they come from here alone.
 */
public final class Feeds {
    /** One page and the chats on it: up to a hundred requests. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Map<Feed, Function<@Nullable String, CompletionStage<PollResult>>> feeds = new LinkedHashMap<>();

    public Feeds(OzonApi api, ProductNumbers products, Clock clock) {
        Asker asker = new Asker(api);
        feeds.put(feed("chats", Duration.ofSeconds(20)), new ChatFeed(asker, true, clock)::poll);
        feeds.put(feed("chat-echoes", Duration.ofMinutes(1)), new ChatFeed(asker, false, clock)::poll);
        feeds.put(feed("orders", Duration.ofMinutes(1)), new OrderFeed(asker, clock)::poll);
        feeds.put(feed("order-statuses", Duration.ofMinutes(3)), new StatusFeed(asker, clock)::poll);
        feeds.put(feed("questions", Duration.ofMinutes(1)), new QuestionFeed(asker, products, clock)::poll);
        feeds.put(feed("reviews", Duration.ofMinutes(2)), new ReviewFeed(asker, clock)::poll);
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
