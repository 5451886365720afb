package ordnung.hub.team.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** Forgets what was seen long ago; what nobody has seen stays. */
@ApplicationScoped
class OldNotices {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Db db;
    private final Clock clock;

    OldNotices(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", identity = "team-old-notices")
    Uni<Void> forget() {
        return db.query("delete from staff_notice where id in (select id from staff_notice where seen_at < $1 limit 5000)",
                Time.utc(clock.instant().minus(KEPT))).replaceWithVoid();
    }
}
