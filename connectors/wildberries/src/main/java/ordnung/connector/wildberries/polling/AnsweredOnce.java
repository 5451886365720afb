package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.common.Moments;
import ordnung.connector.wildberries.inbound.Once;
import ordnung.connector.wildberries.outbound.AlreadyAnswered;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/**
 * Questions or reviews: a list of those without an answer and one of those with one, newest first. What is moderated appears late and under its old
 * date, and an answer given elsewhere moves a thing from one list to the other, so each is looked at as a whole, some days back.
 *
 * @param path     of the list
 * @param field    the list's name in the answer
 * @param already  is told of all that has an answer
 * @param read     the thing itself and whatever the shop has answered to it
 */
record AnsweredOnce(Asker asker, String path, String field, AlreadyAnswered already, Function<JsonNode, List<ChannelEvent>> read, Clock clock) {
    private static final Duration OPEN = Duration.ofDays(30);
    private static final Duration ANSWERED = Duration.ofDays(7);
    private static final int TAKE = 1000;
    /** Sum of {@code take} and {@code skip} for questions; reviews may go further, and nobody leaves so many open. */
    private static final int DEEPEST = 10_000;

    /** What waits for an answer; for a new account, of the last month. */
    CompletionStage<PollResult> open(@Nullable String cursor) {
        Instant now = clock.instant();
        Look look = Look.of(cursor, now);
        return all(false, now.minus(OPEN)).thenApply(list -> told(list.changedSince(look.seen()), look, list));
    }

    /** What was answered, here or elsewhere. A new account passes over what was answered before. */
    CompletionStage<PollResult> answered(@Nullable String cursor) {
        Instant now = clock.instant();
        Look look = Look.of(cursor, now);
        return all(true, now.minus(ANSWERED)).thenApply(list -> told(look.first() ? List.of()
                : list.changedSince(look.seen()).stream().filter(item -> !settled(item, look.born())).toList(), look, list));
    }

    /** Of answers to questions it is said when they were given, of those to reviews not. */
    private static boolean settled(JsonNode item, Instant born) {
        Instant at = Moments.of(item.path("answer"), "createDate");
        return at != null && at.isBefore(born);
    }

    private PollResult told(List<JsonNode> changed, Look look, Remembered list) {
        List<JsonNode> oldestFirst = new ArrayList<>(changed);
        Collections.reverse(oldestFirst);
        return new Fetched(oldestFirst.stream().flatMap(item -> read.apply(item).stream()).toList(), look.onward(list), false);
    }

    private CompletionStage<Remembered> all(boolean answered, Instant since) {
        return page(answered, since, 0, new Remembered());
    }

    private CompletionStage<Remembered> page(boolean answered, Instant since, int skip, Remembered list) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("isAnswered", String.valueOf(answered));
        query.put("take", String.valueOf(TAKE));
        query.put("skip", String.valueOf(skip));
        query.put("order", "dateDesc");
        query.put("dateFrom", String.valueOf(since.getEpochSecond()));
        return asker.get(asker.hosts().feedbacks(), path, query, answer -> answer.path("data").path(field).isArray()).thenCompose(answer -> {
            JsonNode items = answer.path("data").path(field);
            items.forEach(item -> keep(item, list));
            boolean more = items.size() == TAKE && skip + 2 * TAKE <= DEEPEST;
            return more ? page(answered, since, skip + TAKE, list) : CompletableFuture.completedFuture(list);
        });
    }

    private void keep(JsonNode item, Remembered list) {
        String id = Once.id(item);
        already.learn(id, Once.answered(item));
        list.put(id, Once.state(item), item);
    }
}
