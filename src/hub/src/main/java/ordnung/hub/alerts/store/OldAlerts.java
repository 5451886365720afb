package ordnung.hub.alerts.store;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** Forgets what was told long ago. A wait that runs for as long is told anew; nobody has heard of it for three months. */
@ApplicationScoped
class OldAlerts {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Db db;
    private final Clock clock;

    OldAlerts(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "4m", identity = "alerts-old")
    Uni<Void> forget() {
        OffsetDateTime before = Time.utc(clock.instant().minus(KEPT));
        return db.query("delete from alert where id in (select id from alert where at < $1 order by at limit 5000)", before)
                .chain(() -> db.query("delete from alert_delivery where id in (select id from alert_delivery where state <> 'waiting' and made_at < $1 limit 5000)", before))
                .chain(() -> db.query("delete from staff_chat_code where expires_at < $1", before)).replaceWithVoid();
    }
}
