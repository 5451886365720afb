package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import org.jspecify.annotations.Nullable;

/** What happens to a posting. Ozon's cabinet speaks Russian and counts in Moscow's time, and so do the notes that are made of it. */
final class PostingPushes {
    private static final DateTimeFormatter MOSCOW = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of("Europe/Moscow"));
    private static final String CANCELLED = "posting_canceled";

    private final Clock clock;

    PostingPushes(Clock clock) {
        this.clock = clock;
    }

    /** A cancellation may be told twice, as itself and as a change of state: it is the same change. */
    ChannelEvent change(JsonNode push) {
        String id = Postings.id(push);
        String state = Json.id(push, "new_state");
        String word = state == null ? CANCELLED : state;
        Instant said = Moments.of(push, "changed_state_date");
        String change = id + ":" + word + ":" + (said == null ? "" : said);
        return new OrderChanged(MarketThread.order(id).key(), id, Statuses.of(word), word, change, Moments.or(said, clock.instant()),
                Json.raw(push));
    }

    ChannelEvent cutoff(JsonNode push) {
        return note(push, "cutoff-date-changed", "Срок отгрузки изменён: " + change(push, "cutoff_date", null), "new_cutoff_date");
    }

    ChannelEvent delivery(JsonNode push) {
        return note(push, "delivery-date-changed", "Срок доставки изменён: " + change(push, "delivery_date_begin", "delivery_date_end"),
                "new_delivery_date_end");
    }

    private ChannelEvent note(JsonNode push, String type, String text, String told) {
        String id = Postings.id(push);
        String thread = MarketThread.order(id).key();
        Instant date = Moments.of(push, told);
        Map<String, Object> payload = new Payload().with("type", type).with("orderId", id).with("date", date == null ? null : date.toString()).map();
        String note = id + ":" + type + ":" + (date == null ? Digests.of(Json.raw(push)) : date);
        return new MessageReceived(thread, note, Direction.IN, MessageKind.SYSTEM, text, List.of(), null, MarketThread.party(thread, null),
                clock.instant(), null, payload, Json.raw(push));
    }

    private static String change(JsonNode push, String from, @Nullable String to) {
        String before = dates(push, "old_" + from, to == null ? null : "old_" + to);
        String now = dates(push, "new_" + from, to == null ? null : "new_" + to);
        return now + (before.equals("?") ? "" : " (было " + before + ")") + ", время московское";
    }

    private static String dates(JsonNode push, String from, @Nullable String to) {
        Instant first = Moments.of(push, from);
        Instant last = to == null ? null : Moments.of(push, to);
        String text = first == null ? "?" : MOSCOW.format(first);
        return last == null ? text : text + " – " + MOSCOW.format(last);
    }
}
