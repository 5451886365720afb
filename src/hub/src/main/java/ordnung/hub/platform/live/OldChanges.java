package ordnung.hub.platform.live;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** Forgets changes that nobody will resume from any more. */
@ApplicationScoped
public class OldChanges {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 2000;

    private final Db db;
    private final Clock clock;

    OldChanges(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** From the beginning and in small portions: positions rise with time, so the first that is young enough is the last looked at. */
    @Scheduled(every = "1h", delayed = "4m", identity = "changes-expire", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> expire() {
        return db.query("""
                        delete from change where id in (
                            select id from (select id, at from change order by id limit $2) oldest where at < $1)""",
                        Time.utc(clock.instant().minus(KEPT)), BATCH)
                .chain(deleted -> deleted.rowCount() == BATCH ? expire() : Uni.createFrom().voidItem());
    }
}
