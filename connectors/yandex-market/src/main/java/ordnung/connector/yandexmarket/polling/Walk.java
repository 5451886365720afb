package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.yandexmarket.outbound.Answer;
import ordnung.connector.yandexmarket.outbound.Answers;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/** Goes through a source, a page at each ask, and brings what is new. */
final class Walk {
    private final Answers answers;
    private final Clock clock;

    Walk(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** Never completes exceptionally. */
    CompletionStage<PollResult> step(Source source, @Nullable String cursor) {
        Progress at = Progress.of(cursor, clock.instant());
        return source.list(at).handle((response, failure) -> {
            if (failure != null) {
                throw new Refused(Outcomes.polled(Answers.MARKET.noAnswer(failure, true)));
            }
            return page(source, Answer.of(response));
        }).thenCompose(page -> read(source, at, page.path(source.items()).iterator(), new ArrayList<>())
                .thenApply(found -> fetched(source, at, found, Json.words(page.path("paging"), "nextPageToken")))).exceptionally(Walk::ended);
    }

    private JsonNode page(Source source, Answer answer) {
        JsonNode page = source.page(answer.body());
        if (!answer.success()) {
            throw new Refused(Outcomes.polled(answers.refused(answer)));
        } else if (!page.path(source.items()).isArray()) {
            throw new Refused(Outcomes.polled(Answers.MARKET.nonsense()));
        }
        return page;
    }

    private static CompletionStage<List<Found>> read(Source source, Progress at, Iterator<JsonNode> items, List<Found> read) {
        if (!items.hasNext()) {
            return CompletableFuture.completedFuture(read);
        }
        return source.read(items.next(), at).thenCompose(found -> {
            read.addAll(found);
            return read(source, at, items, read);
        });
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

    private static PollResult ended(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof Refused refused ? refused.result() : Outcomes.polled(Answers.MARKET.nonsense());
    }
}
