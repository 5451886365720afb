package ordnung.connector.yandexmarket.polling;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.PolledFeeds;
import ordnung.connector.yandexmarket.outbound.Answers;
import ordnung.connector.yandexmarket.outbound.MarketApi;
import org.jspecify.annotations.Nullable;

/** Everything that is asked for. Notifications wake the feeds; where none are set up, or one is lost, the pauses are the longest delay. */
public final class Feeds {
    private final PolledFeeds feeds = new PolledFeeds();

    public Feeds(MarketApi api, Answers answers, Clock clock) {
        Asking asking = new Asking(answers);
        SourceWalk walk = new SourceWalk(answers, clock);
        List.of(Chats.open(api, asking, clock), Chats.finished(api, asking, clock), new OrderList(api, clock), new Reviews(api, clock),
                        new Questions(api, clock), new ReviewComments(api, asking, clock), new QuestionAnswers(api, asking, clock))
                .forEach(source -> feeds.with(source.feed(), cursor -> walk.step(source, cursor)));
    }

    public List<Feed> all() {
        return feeds.all();
    }

    /** Never completes exceptionally. */
    public CompletionStage<PollResult> poll(String key, @Nullable String cursor) {
        return feeds.poll(key, cursor);
    }
}
