package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/** A posting (one parcel of an order) as an order, and how far it is. Pushed or listed, it has the same id. */
public final class Postings {
    private final Clock clock;

    public Postings(Clock clock) {
        this.clock = clock;
    }

    /** As {@code /v4/posting/fbs/list} writes it in its description ({@code status}) or in its example ({@code status_alias}). */
    public static @Nullable String status(JsonNode posting) {
        String status = Json.id(posting, "status");
        return status == null ? Json.id(posting, "status_alias") : status;
    }

    public static String id(JsonNode posting) {
        String number = Json.id(posting, "posting_number");
        return number == null ? Digests.of(Json.raw(posting)) : number;
    }

    public MessageReceived order(JsonNode posting) {
        String id = id(posting);
        String thread = MarketThread.order(id).key();
        Instant at = Moments.of(posting, "in_process_at");
        Map<String, Object> payload = OrderPayload.of(id, posting);
        return new MessageReceived(thread, id, Direction.IN, MessageKind.ORDER, null, List.of(), null, party(thread, posting),
                Moments.or(at, clock.instant()), null, payload, Json.raw(posting));
    }

    /** Lists do not say since when a posting is where it is: it was seen there now. */
    public ChannelEvent progress(JsonNode posting, String status) {
        String id = id(posting);
        return new OrderChanged(MarketThread.order(id).key(), id, Statuses.of(status), status, id + ":" + status, clock.instant(), Json.raw(posting));
    }

    /** The phone that Ozon names is lent for the delivery and belongs to nobody: it must not make two people one. */
    private static Party party(String thread, JsonNode posting) {
        String name = Json.words(posting.path("customer"), "name");
        return MarketThread.party(thread, name == null ? Json.words(posting.path("addressee"), "name") : name);
    }
}
