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
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.Walk;
import ordnung.connector.wildberries.inbound.Once;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;
import org.jspecify.annotations.Nullable;

/**
 * Questions or reviews: first those without an answer, then those with one, newest first, down to some days ago. What is moderated appears late under its
 * old date, and an answer given elsewhere makes a thing worth another look.
 *
 * @param path      of the list
 * @param field     the list's name in the answer
 * @param asked     reads the thing itself
 * @param answered  reads the shop's answer to it; null where there is none
 */
record Paged(Asker asker, String path, String field, Function<JsonNode, MessageReceived> asked, Function<JsonNode, @Nullable MessageReceived> answered,
             Clock clock) {
    private static final Duration FIRST = Duration.ofDays(30);
    private static final Duration OVERLAP = Duration.ofDays(7);
    private static final int TAKE = 500;
    /** Sum of {@code take} and {@code skip} for questions; reviews may go further, and nobody has so many in a month. */
    private static final int DEEPEST = 10_000;

    /** A walk's page: which of the two lists, and how many of it have been seen. */
    private record Page(boolean answered, int skip) {

        static Page of(String text) {
            boolean answered = text.startsWith("answered:");
            String skip = text.substring(text.indexOf(':') + 1);
            return new Page(answered, skip.matches("\\d{1,5}") ? Integer.parseInt(skip) : 0);
        }

        /** Null: that was all. */
        @Nullable Page after(int found) {
            boolean more = found == TAKE && skip + 2 * TAKE <= DEEPEST;
            return more ? new Page(answered, skip + TAKE) : answered ? null : new Page(true, 0);
        }

        String text() {
            return (answered ? "answered:" : "open:") + skip;
        }
    }

    CompletionStage<PollResult> poll(@Nullable String cursor) {
        Instant now = clock.instant();
        Walk walk = Walk.of(cursor, now, now.minus(FIRST));
        Page page = Page.of(walk.page());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("isAnswered", String.valueOf(page.answered()));
        query.put("take", String.valueOf(TAKE));
        query.put("skip", String.valueOf(page.skip()));
        query.put("order", "dateDesc");
        query.put("dateFrom", String.valueOf(walk.since().getEpochSecond()));
        return asker.get(asker.hosts().feedbacks(), path, query, answer -> answer.path("data").path(field).isArray())
                .thenApply(answer -> read(walk, page, answer.path("data").path(field), now));
    }

    private PollResult read(Walk walk, Page page, JsonNode items, Instant now) {
        List<JsonNode> fresh = new ArrayList<>();
        for (JsonNode item : items) {
            if (walk.seen().add(version(item)) && !(walk.first() && page.answered())) {
                fresh.add(item);
            }
        }
        Collections.reverse(fresh);
        List<ChannelEvent> events = fresh.stream().<ChannelEvent>flatMap(item -> Stream.of(asked.apply(item), answered.apply(item))
                .filter(event -> event != null)).toList();
        Page next = page.after(items.size());
        return new Fetched(events, next != null ? walk.onward(next.text()) : walk.over(now.minus(OVERLAP)), next != null);
    }

    private static String version(JsonNode item) {
        String answer = Json.words(item.path("answer"), "text");
        return Once.id(item) + (answer == null ? "" : Digests.of(answer));
    }
}
