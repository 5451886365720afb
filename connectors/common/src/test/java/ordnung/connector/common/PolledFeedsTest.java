package ordnung.connector.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.PollResult.NotNow;
import ordnung.connector.PollResult.StopAccount;
import ordnung.connector.Polling.Feed;
import ordnung.events.SendError;
import org.junit.jupiter.api.Test;

class PolledFeedsTest {
    private static final StopAccount STOP = new StopAccount(new SendError("bad-token", "The token is bad.", false));

    private final PolledFeeds feeds = new PolledFeeds()
            .with(feed("chats"), cursor -> CompletableFuture.completedFuture(new Fetched(List.of(), cursor + "!", false)))
            .with(feed("orders"), cursor -> CompletableFuture.supplyAsync(() -> {
                throw new PollSteps.Ended(STOP);
            }))
            .with(feed("reviews"), cursor -> {
                throw new IllegalStateException("unforeseen");
            });

    @Test
    void eachIsAskedWithItsCursorInTheOrderInWhichTheyWereNamed() {
        assertThat(feeds.all()).extracting(Feed::key).containsExactly("chats", "orders", "reviews");
        assertThat(poll("chats")).isEqualTo(new Fetched(List.of(), "c!", false));
    }

    @Test
    void whateverGoesWrongIsAResult() {
        assertThat(poll("orders")).isEqualTo(STOP);
        assertThat(poll("reviews")).isInstanceOf(NotNow.class);
        assertThat(poll("gossip")).isInstanceOf(NotNow.class);
    }

    private PollResult poll(String key) {
        return feeds.poll(key, "c").toCompletableFuture().join();
    }

    private static Feed feed(String key) {
        return new Feed(key, Duration.ofMinutes(1), Duration.ofMinutes(1), false);
    }
}
