package ordnung.connector.ozon.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import ordnung.connector.PollResult;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.connector.common.PollSteps;
import ordnung.connector.common.Walk;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read newest first, down to some days ago: what is moderated appears late and under its old date, and an answer changes what is there.
 *
 * @param field     the list's name in the answer
 * @param version   what of an item must be new for it to be brought again
 * @param answered  nothing waits in it: passed over when the account is new
 */
record DatedList(String field, Function<JsonNode, String> version, Predicate<JsonNode> answered, Clock clock) {
    private static final Duration FIRST = Duration.ofDays(30);
    private static final Duration OVERLAP = Duration.ofDays(3);

    Walk walk(@Nullable String cursor) {
        return Walk.of(cursor, clock.instant(), clock.instant().minus(FIRST));
    }

    CompletionStage<PollResult> read(Walk walk, JsonNode page, Function<JsonNode, CompletionStage<List<ChannelEvent>>> events) {
        List<JsonNode> fresh = new ArrayList<>();
        boolean older = false;
        for (JsonNode item : Items.of(page.path(field))) {
            Instant at = Moments.of(item, "published_at");
            if (at != null && at.isBefore(walk.since())) {
                older = true;
            } else if (walk.seen().add(version.apply(item)) && !(walk.first() && answered.test(item))) {
                fresh.add(item);
            }
        }
        Collections.reverse(fresh);
        String next = !older && page.path("has_next").asBoolean() ? Walk.onward(Json.text(page, "last_id"), walk.page()) : null;
        return PollSteps.each(fresh, events).thenApply(all -> walk.brought(all, next, clock.instant().minus(OVERLAP)));
    }
}
