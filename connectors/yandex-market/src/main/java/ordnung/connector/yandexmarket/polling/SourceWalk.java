package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.common.PollSteps;
import ordnung.connector.yandexmarket.outbound.Answer;
import ordnung.connector.yandexmarket.outbound.Answers;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/** Goes through a source, a page at each ask, and brings what is new. */
final class SourceWalk {
    private final Answers answers;
    private final Clock clock;

    SourceWalk(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** Completes exceptionally with {@link PollSteps.Ended} where the Market does not answer. */
    CompletionStage<PollResult> step(Source source, @Nullable String cursor) {
        Progress at = Progress.of(cursor, clock.instant());
        return source.list(at).handle((response, failure) -> {
            if (failure != null) {
                throw new PollSteps.Ended(Outcomes.polled(Answers.MARKET.noAnswer(failure, true)));
            }
            return page(source, Answer.of(response));
        }).thenCompose(page -> PollSteps.each(page.path(source.items()), item -> source.read(item, at))
                .thenApply(found -> fetched(source, at, found, Json.words(page.path("paging"), "nextPageToken"))));
    }

    private JsonNode page(Source source, Answer answer) {
        JsonNode page = source.page(answer.body());
        if (!answer.success()) {
            throw new PollSteps.Ended(Outcomes.polled(answers.refused(answer)));
        } else if (!page.path(source.items()).isArray()) {
            throw new PollSteps.Ended(Outcomes.polled(Answers.MARKET.nonsense()));
        }
        return page;
    }

    private static PollResult fetched(Source source, Progress at, List<Found> found, @Nullable String token) {
        // Pages shift while they are read: an item may stand on two.
        Set<String> once = new HashSet<>();
        List<Found> news = found.stream().filter(one -> at.isNew(one, source.overlap()) && once.add(one.key())).toList();
        Instant newest = found.stream().map(Found::at).max(Instant::compareTo).orElse(null);
        List<ChannelEvent> events = news.stream().flatMap(one -> one.events().stream()).toList();
        boolean more = token != null && !token.equals(at.page());
        return new Fetched(events, at.after(news, newest, more ? token : null).cursor(), more);
    }
}
