package ordnung.connector.ozon.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import ordnung.connector.PollResult;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Walk;
import ordnung.connector.ozon.inbound.Postings;
import ordnung.connector.ozon.outbound.OzonApi;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/**
 * Postings that have come further since the last walk, on their way and at its end too ({@code /v4/posting/fbs/list}). One that was ordered since the
 * account is here comes with its order: it may have come and gone between two looks at the unfulfilled ones.
 */
final class StatusFeed {
    private static final Duration OLDEST = Duration.ofDays(180);
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private final Asker asker;
    private final Postings postings;
    private final Clock clock;

    StatusFeed(Asker asker, Clock clock) {
        this.asker = asker;
        this.postings = new Postings(clock);
        this.clock = clock;
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        Instant now = clock.instant();
        Walk walk = Walk.of(cursor, now, now.minus(OVERLAP));
        ObjectNode body = OzonApi.body().put("limit", 100).put("cursor", walk.page()).put("sort_dir", "DESC");
        ObjectNode filter = body.putObject("filter").put("since", walk.since().minus(OLDEST).toString()).put("to", now.toString());
        filter.putObject("last_changed_status_date").put("from", walk.since().toString()).put("to", now.toString());
        return asker.list("/v4/posting/fbs/list", body, "postings").thenApply(page -> read(walk, page, now));
    }

    private PollResult read(Walk walk, JsonNode page, Instant now) {
        List<ChannelEvent> events = new ArrayList<>();
        for (JsonNode posting : Items.of(page.path("postings"))) {
            String status = Postings.status(posting);
            Instant ordered = Moments.of(posting, "in_process_at");
            if (status != null && walk.seen().add(Postings.id(posting) + "/" + status)) {
                if (ordered != null && !ordered.isBefore(walk.born())) {
                    events.add(postings.order(posting));
                }
                events.add(postings.progress(posting, status));
            }
        }
        String next = page.path("has_next").asBoolean() ? Walk.onward(Json.text(page, "cursor"), walk.page()) : null;
        return walk.brought(events, next, now.minus(OVERLAP));
    }
}
