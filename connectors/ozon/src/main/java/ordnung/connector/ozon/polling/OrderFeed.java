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
import ordnung.connector.common.Walk;
import ordnung.connector.ozon.inbound.Postings;
import ordnung.connector.ozon.inbound.Statuses;
import ordnung.connector.ozon.outbound.OzonApi;
import ordnung.events.ChannelEvent;
import ordnung.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * Postings that the shop is not done with ({@code /v4/posting/fbs/unfulfilled/list}). A posting is brought when it appears and when it comes further;
 * a new account begins with all that wait.
 */
final class OrderFeed {
    /** Around now, by the time until which a posting is to be packed; Ozon allows a year. */
    private static final Duration BEFORE = Duration.ofDays(90);
    private static final Duration AFTER = Duration.ofDays(180);

    private final Asker asker;
    private final Postings postings;
    private final Clock clock;

    OrderFeed(Asker asker, Clock clock) {
        this.asker = asker;
        this.postings = new Postings(clock);
        this.clock = clock;
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        Instant now = clock.instant();
        Walk walk = Walk.of(cursor, now, now);
        ObjectNode body = OzonApi.body().put("limit", 100).put("cursor", walk.page());
        // All pages of a walk ask for the same.
        body.putObject("filter").put("cutoff_from", walk.since().minus(BEFORE).toString()).put("cutoff_to", walk.since().plus(AFTER).toString());
        return asker.list("/v4/posting/fbs/unfulfilled/list", body, "postings").thenApply(page -> read(walk, page));
    }

    private PollResult read(Walk walk, JsonNode page) {
        List<ChannelEvent> events = new ArrayList<>();
        for (JsonNode posting : Items.of(page.path("postings"))) {
            String status = Postings.status(posting);
            if (walk.seen().add(Postings.id(posting) + "/" + status)) {
                events.add(postings.order(posting));
                if (status != null && Statuses.of(status) != OrderStatus.NEW) {
                    events.add(postings.progress(posting, status));
                }
            }
        }
        String next = page.path("has_next").asBoolean() ? Walk.onward(Json.text(page, "cursor"), walk.page()) : null;
        return walk.brought(events, next, clock.instant());
    }
}
