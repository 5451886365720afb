package ordnung.hub.inbox.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.Teamwork;
import ordnung.hub.inbox.store.ConversationEvents.Event;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;

/**
 * What was put off comes back: it waits again, since it began to wait, or where it had been answered, since the customer's last word. So it stands
 * on top, among those that wait longest.
 */
@ApplicationScoped
public class Snoozes {
    private static final int AT_ONCE = 200;
    private static final Actor CLOCK = Actor.automation("");
    private static final String COMES_BACK = """
            update conversation c set state = 'waiting', waiting_since = coalesce(c.waiting_since, c.last_inbound_at, c.last_at), returned_at = $1,
                snoozed_until = null, snoozed_card = null, snoozed_stage = null, version = c.version + 1
            where c.id in (select id from conversation where state = 'snoozed' and %s order by id limit %d for update skip locked)
            returning c.id, c.state, c.version""";

    private final Db db;
    private final Clock clock;
    private final Changes changes;
    private final ConversationEvents events;
    private final Teamwork team;

    Snoozes(Db db, Clock clock, Changes changes, ConversationEvents events, Teamwork team) {
        this.db = db;
        this.clock = clock;
        this.changes = changes;
        this.events = events;
        this.team = team;
    }

    /** Those whose time has come, a few hundred at once, until there are none. */
    @Scheduled(every = "5s", identity = "snooze-end", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> wake() {
        return db.transaction(tx -> back(tx, "time", COMES_BACK.formatted("snoozed_until <= $1", AT_ONCE), Time.utc(clock.instant()))
                .call(woken -> changes.record(tx, woken))).chain(woken -> woken.size() < AT_ONCE ? Uni.createFrom().voidItem() : wake());
    }

    /** An order has come to a stage: whoever waited for that comes back. For the transaction of the move. */
    public Uni<List<Change>> entered(SqlConnection tx, UUID card, String stage) {
        return back(tx, "stage", COMES_BACK.formatted("snoozed_card = $2 and snoozed_stage in ('', $3)", AT_ONCE), Time.utc(clock.instant()), card, stage);
    }

    private Uni<List<Change>> back(SqlConnection tx, String why, String sql, Object... values) {
        Instant now = clock.instant();
        return Db.list(tx, (Row row) -> row, sql, values)
                .chain(rows -> events.tell(tx, rows, row -> Event.of(row.getUUID("id"), now, "returned", CLOCK, why, null)))
                .chain(woken -> team.reopened(tx, woken.stream().map(Change::subjectId).toList())
                        .map(told -> Stream.concat(woken.stream(), told.stream()).toList()));
    }
}
