package ordnung.connector.yandexmarket.polling;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.Polling.Feed;
import ordnung.connector.yandexmarket.outbound.Answers;
import ordnung.connector.yandexmarket.outbound.MarketApi;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/** Everything that is asked for. Notifications wake the feeds; where none are set up, or one is lost, the pauses are the longest delay. */
public final class Feeds {
    private final List<Source> sources;
    private final Walk walk;

    public Feeds(MarketApi api, Answers answers, Clock clock) {
        Asking asking = new Asking(answers);
        walk = new Walk(answers, clock);
        sources = List.of(Chats.open(api, asking, clock), Chats.finished(api, asking, clock), new OrderList(api, clock), new Reviews(api, clock),
                new Questions(api, clock), new ReviewComments(api, asking, clock), new QuestionAnswers(api, asking, clock));
    }

    public List<Feed> all() {
        return sources.stream().map(Source::feed).toList();
    }

    public CompletionStage<PollResult> poll(String feed, @Nullable String cursor) {
        return sources.stream().filter(source -> source.feed().key().equals(feed)).findFirst().map(source -> walk.step(source, cursor))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        new PollResult.NotNow(new SendError("no-such-feed", "There is no such feed.", false), Duration.ZERO)));
    }
}
