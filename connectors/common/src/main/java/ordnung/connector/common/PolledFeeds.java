package ordnung.connector.common;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.PollResult;
import ordnung.connector.Polling.Feed;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/** Feeds and who asks for each: the whole of a {@link ordnung.connector.Polling}. An ask may throw or end with {@link PollSteps.Ended}. */
public final class PolledFeeds {
    private final Map<Feed, Function<@Nullable String, CompletionStage<PollResult>>> asks = new LinkedHashMap<>();

    /** @param ask  is given the cursor */
    public PolledFeeds with(Feed feed, Function<@Nullable String, CompletionStage<PollResult>> ask) {
        asks.put(feed, ask);
        return this;
    }

    public List<Feed> all() {
        return List.copyOf(asks.keySet());
    }

    /** Never completes exceptionally. */
    public CompletionStage<PollResult> poll(String key, @Nullable String cursor) {
        return asks.entrySet().stream().filter(one -> one.getKey().key().equals(key)).findFirst()
                .map(one -> PollSteps.settled(begun(one.getValue(), cursor)))
                .orElseGet(() -> CompletableFuture.completedFuture(new PollResult.NotNow(new SendError("unknown-feed", "There is no such feed.", false),
                        Duration.ZERO)));
    }

    private static CompletionStage<PollResult> begun(Function<@Nullable String, CompletionStage<PollResult>> ask, @Nullable String cursor) {
        try {
            return ask.apply(cursor);
        } catch (RuntimeException unforeseen) {
            return CompletableFuture.failedFuture(unforeseen);
        }
    }
}
