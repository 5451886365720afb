package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.hub.inbox.Arrivals;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;

/** What was to go later does not go by itself past a word of the customer's that its author has not read, unless the author wanted it so. */
@ApplicationScoped
class WroteFirst implements Arrivals {
    /** As delivery error: the page has its own words for it. */
    static final String CODE = "customer-wrote";

    private final Clock clock;

    WroteFirst(Clock clock) {
        this.clock = clock;
    }

    /** The batch has locked its conversations before it tells, so whoever sends at this very moment is through, or waits and finds it cancelled. */
    @Override
    public Uni<List<Change>> on(SqlConnection tx, List<Arrived> messages) {
        List<UUID> conversations = messages.stream().filter(one -> one.direction() == Direction.IN && one.kind() != MessageKind.SYSTEM)
                .map(one -> one.conversation().id()).distinct().toList();
        if (conversations.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Db.list(tx, row -> new Change("message.updated", row.getUUID("conversation_id"), row.getUUID("id"), Map.of("delivery", "parked")), """
                with cancelled as (
                    update scheduled_message set state = 'cancelled'
                    where conversation_id = any ($1::uuid[]) and state = 'waiting' and not keep returning message_id)
                update message m set delivery_state = 'parked', delivery_at = $2, sent_at = $2, position = $2, error_code = $3,
                    error_message = 'The customer wrote first', error_retryable = true
                from cancelled c where m.id = c.message_id returning m.id, m.conversation_id""",
                uuids(conversations, one -> one), Time.utc(clock.instant()), CODE);
    }
}
