package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.events.DeliveryReported;
import ordnung.hub.channels.Ledger;
import ordnung.hub.channels.Ledger.Count;
import ordnung.hub.inbox.DeliveryState;
import ordnung.hub.inbox.store.Updates.Applied;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;

/** The provider's reports on messages of ours. A report also settles a send whose own answer was lost. */
@ApplicationScoped
class Deliveries {
    private final Ledger ledger;
    private final Answers answers;
    private final Clock clock;

    Deliveries(Ledger ledger, Answers answers, Clock clock) {
        this.ledger = ledger;
        this.answers = answers;
        this.clock = clock;
    }

    /** @return  changes of messages that no report names, and that are as far as the one it names; of conversations whose answer did not arrive */
    Uni<List<Change>> apply(SqlConnection tx, List<Applied<DeliveryReported>> reports) {
        if (reports.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return states(tx, reports).chain(states -> {
            Map<UUID, Applied<DeliveryReported>> rising = new LinkedHashMap<>();
            List<Count> counts = new ArrayList<>();
            for (Applied<DeliveryReported> one : reports) {
                DeliveryState next = DeliveryState.of(one.event().state());
                DeliveryState now = states.getOrDefault(one.target().id(), DeliveryState.QUEUED);
                if (now.mayBecome(next)) {
                    count(counts, one.target().accountId(), now, next);
                    states.put(one.target().id(), next);
                    rising.put(one.target().id(), one);
                }
            }
            List<Applied<DeliveryReported>> covering = reports.stream().filter(one -> one.event().upTo()).toList();
            return (rising.isEmpty() ? Uni.createFrom().voidItem() : write(tx, List.copyOf(rising.values())).chain(() -> ledger.count(tx, counts)))
                    .chain(() -> answers.unsent(tx, rising.values().stream().filter(one -> states.get(one.target().id()) == DeliveryState.FAILED)
                            .map(one -> one.target().id()).toList(), clock.instant()))
                    .chain(waiting -> cover(tx, covering).map(covered -> Stream.concat(waiting.stream(), covered.stream()).toList()));
        });
    }

    private static void count(List<Count> counts, UUID account, DeliveryState now, DeliveryState next) {
        if (next == DeliveryState.FAILED) {
            counts.add(new Count(account, "failed", "", 1));
        } else if (now.compareTo(DeliveryState.DELIVERED) < 0 && next.compareTo(DeliveryState.DELIVERED) >= 0) {
            counts.add(new Count(account, "delivered", "", 1));
        }
        if (now.compareTo(DeliveryState.ACCEPTED) < 0 && next != DeliveryState.FAILED) {
            counts.add(new Count(account, "sent", "", 1));
        }
    }

    private Uni<Map<UUID, DeliveryState>> states(SqlConnection tx, List<Applied<DeliveryReported>> reports) {
        return Db.list(tx, row -> Map.entry(row.getUUID(0), DeliveryState.of(row.getString(1))),
                "select id, coalesce(delivery_state, 'accepted') from message where id = any ($1::uuid[]) order by id for update",
                (Object) uuids(reports, one -> one.target().id()))
                .map(rows -> {
                    Map<UUID, DeliveryState> states = new LinkedHashMap<>();
                    rows.forEach(row -> states.put(row.getKey(), row.getValue()));
                    return states;
                });
    }

    private Uni<Void> write(SqlConnection tx, List<Applied<DeliveryReported>> rising) {
        return Db.query(tx, """
                with told as (
                    update message m set delivery_state = r.state, delivery_at = r.at, external_id = coalesce(m.external_id, r.external_id),
                                         error_code = r.code, error_message = r.message, error_retryable = r.retryable
                    from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::boolean[])
                         as r (id, state, at, external_id, code, message, retryable)
                    where m.id = r.id returning m.id)
                delete from outbox o using told where o.message_id = told.id""",
                uuids(rising, one -> one.target().id()), texts(rising, one -> DeliveryState.of(one.event().state()).word()),
                times(rising, one -> one.event().at()), texts(rising, one -> one.event().externalId()),
                texts(rising, one -> one.event().error() == null ? null : one.event().error().code()),
                texts(rising, one -> one.event().error() == null ? null : one.event().error().message()),
                rising.stream().map(one -> one.event().error() == null ? null : one.event().error().retryable()).toArray(Boolean[]::new))
                .replaceWithVoid();
    }

    /** What came before is as far. Only what the provider has can be: a message that waits or failed stays as it is. */
    private Uni<List<Change>> cover(SqlConnection tx, List<Applied<DeliveryReported>> reports) {
        if (reports.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Db.list(tx, row -> row, """
                update message m set delivery_state = r.state, delivery_at = r.at
                from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as r (id, state, at) join message last on last.id = r.id
                where m.conversation_id = last.conversation_id and m.position < last.position and m.direction = 'out'
                  and m.delivery_state in ('accepted', 'sent', case when r.state = 'read' then 'delivered' else 'sent' end)
                returning m.id, m.account_id, m.conversation_id""",
                uuids(reports, one -> one.target().id()), texts(reports, one -> DeliveryState.of(one.event().state()).word()),
                times(reports, one -> one.event().at()))
                .call(rows -> ledger.count(tx, rows.stream().map(row -> new Count(row.getUUID("account_id"), "delivered", "", 1)).toList()))
                .map(rows -> rows.stream().map(row -> new Change("message.updated", row.getUUID("conversation_id"), row.getUUID("id"),
                        Map.of("accountId", row.getUUID("account_id").toString()))).toList());
    }
}
