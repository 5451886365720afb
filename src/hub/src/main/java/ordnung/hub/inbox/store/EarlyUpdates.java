package ordnung.hub.inbox.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Changes;

/**
 * The shelf of updates that came before their messages: what was put on it while its message was being stored elsewhere, and what nobody came
 * for.
 */
@ApplicationScoped
public class EarlyUpdates {
    /** A transaction that was open when the update came has ended long since. */
    private static final Duration RECENT = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 500;

    private final Db db;
    private final Updates updates;
    private final Changes changes;
    private final Clock clock;

    EarlyUpdates(Db db, Updates updates, Changes changes, Clock clock) {
        this.db = db;
        this.updates = updates;
        this.changes = changes;
        this.clock = clock;
    }

    private record Missed(UUID account, String externalId) {
        static Missed read(Row row) {
            return new Missed(row.getUUID("account_id"), row.getString("external_id"));
        }
    }

    @Scheduled(every = "20s", delayed = "10s", identity = "early-match", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> match() {
        return db.list(Missed::read, """
                select distinct e.account_id, e.external_id from early_update e
                join message m on m.account_id = e.account_id and m.external_id = e.external_id where e.at > $1 limit $2""",
                Time.utc(clock.instant().minus(RECENT)), BATCH).chain(this::apply);
    }

    private Uni<Void> apply(List<Missed> missed) {
        return missed.isEmpty() ? Uni.createFrom().voidItem() : db.transaction(tx -> updates.early(tx,
                        missed.stream().map(Missed::account).toArray(UUID[]::new), missed.stream().map(Missed::externalId)
                                .toArray(String[]::new))
                .chain(found -> updates.apply(tx, found)).chain(changed -> changes.record(tx, changed)));
    }

    /** In small portions, so that nobody waits for it. */
    @Scheduled(every = "1h", delayed = "3m", identity = "early-expire", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> expire() {
        return db.query("delete from early_update where ctid = any (array(select ctid from early_update where at < $1 limit $2))",
                        Time.utc(clock.instant().minus(KEPT)), BATCH)
                .chain(deleted -> deleted.rowCount() == BATCH ? expire() : Uni.createFrom().voidItem());
    }
}
