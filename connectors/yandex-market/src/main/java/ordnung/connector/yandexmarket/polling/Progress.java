package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.common.Fingerprint;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed has been asked: a walk goes over the whole list page by page, and the next walk looks at what is newer than this one's newest,
 * less an overlap. What was brought within the overlap is remembered, as far as it has room; what is forgotten is brought again, and the hub knows
 * it by its id.
 *
 * @param from   when the feed was first asked: what is older was settled before
 * @param since  up to where earlier walks have brought everything; null: this is the first walk
 * @param began  this walk, by our own clock
 * @param top    the newest that this walk has seen
 * @param page   of this walk, to be asked next; null: its first
 */
record Progress(Instant from, @Nullable Instant since, Instant began, @Nullable Instant top, @Nullable String page, List<String> seen) {
    private static final int LONGEST = 1000;
    private static final int LONGEST_PAGE = 600;
    private static final int PRINT = 8;

    static Progress of(@Nullable String cursor, Instant now) {
        JsonNode json = cursor == null ? null : Json.read(cursor);
        Instant from = json == null ? null : time(json, "from");
        if (json == null || from == null) {
            return new Progress(now, null, now, null, null, List.of());
        }
        String page = Json.words(json, "page");
        Instant began = time(json, "began");
        String seen = Json.text(json, "seen");
        return new Progress(from, time(json, "since"), page == null || began == null ? now : began, time(json, "top"), page,
                seen == null || seen.isEmpty() ? List.of() : List.of(seen.split(" ")));
    }

    boolean first() {
        return since == null;
    }

    /** What is older than this is not looked at; of the first walk there is no telling. */
    Instant window(Duration overlap) {
        return (since == null ? from : since).minus(overlap);
    }

    boolean isNew(Found found, Duration overlap) {
        return !seen.contains(Fingerprint.of(found.key(), PRINT)) && (first() || !found.at().isBefore(window(overlap)));
    }

    /**
     * @param brought  on this page, and to be remembered
     * @param newest   on this page
     * @param next     page of this walk; null: the walk is over
     */
    Progress after(List<Found> brought, @Nullable Instant newest, @Nullable String next) {
        if (next != null && next.length() > LONGEST_PAGE) {
            throw new IllegalArgumentException("page");
        }
        List<String> remembered = new ArrayList<>(seen);
        brought.forEach(found -> remembered.add(Fingerprint.of(found.key(), PRINT)));
        Instant highest = top == null || newest != null && newest.isAfter(top) ? newest : top;
        return next != null ? new Progress(from, since, began, highest, next, remembered)
                : new Progress(from, settled(highest), began, null, null, remembered);
    }

    /** Never later than this walk began: what came while it went on may stand on a page that was passed already. */
    private Instant settled(@Nullable Instant highest) {
        if (since == null) {
            return began;
        }
        Instant reached = highest == null || highest.isAfter(began) ? (highest == null ? since : began) : highest;
        return reached.isAfter(since) ? reached : since;
    }

    /** At most 1,000 characters; the oldest memories go first. */
    String cursor() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("from", from.toEpochMilli());
        put(json, "since", since);
        put(json, "top", top);
        if (page != null) {
            json.put("began", began.toEpochMilli()).put("page", page);
        }
        int room = LONGEST - json.toString().length() - ",\"seen\":\"\"".length();
        int most = Math.max(0, room / (PRINT + 1));
        json.put("seen", String.join(" ", seen.subList(Math.max(0, seen.size() - most), seen.size())));
        return json.toString();
    }

    private static void put(ObjectNode json, String field, @Nullable Instant time) {
        if (time != null) {
            json.put(field, time.toEpochMilli());
        }
    }

    private static @Nullable Instant time(JsonNode json, String field) {
        return json.path(field).isIntegralNumber() ? Instant.ofEpochMilli(json.path(field).longValue()) : null;
    }
}
