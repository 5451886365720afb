package ordnung.hub.team.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who said to be at work, and when a browser of theirs was last seen. */
@ApplicationScoped
public class Shifts {
    /** A browser says more often that it is there. */
    private static final Duration SELDOM = Duration.ofSeconds(45);

    private final Db db;
    private final Clock clock;
    private final Duration patience;

    Shifts(Db db, Clock clock, @ConfigProperty(name = "ordnung.team.away-after", defaultValue = "20m") Duration patience) {
        this.db = db;
        this.clock = clock;
        this.patience = patience;
    }

    /** Who was last seen before it is not at work, whatever they said. */
    Instant seenSince() {
        return clock.instant().minus(patience);
    }

    /** @return whether anything changed */
    public Uni<Boolean> set(SqlConnection tx, UUID staff, boolean atWork) {
        return Db.first(tx, row -> row.getBoolean(0), """
                insert into staff_shift as w (staff_id, at_work, since, seen_at) values ($1, $2, $3, $3)
                on conflict (staff_id) do update set at_work = $2, seen_at = $3,
                    since = case when w.at_work and w.seen_at > $4 and $2 then w.since else $3 end
                returning since = $3""", staff, atWork, Time.utc(clock.instant()), Time.utc(seenSince())).map(found -> found.orElse(false));
    }

    /** A browser of theirs is open. Brings nobody back who was away too long: that is for them to say. */
    public Uni<Void> seen(UUID staff) {
        Instant now = clock.instant();
        return db.query("update staff_shift set seen_at = $2 where staff_id = $1 and at_work and seen_at > $3 and seen_at < $4",
                staff, Time.utc(now), Time.utc(seenSince()), Time.utc(now.minus(SELDOM))).replaceWithVoid();
    }

    /** @return who is not at work any more */
    public Uni<List<UUID>> away(SqlConnection tx) {
        return Db.list(tx, row -> row.getUUID(0), """
                update staff_shift set at_work = false, since = $2 where at_work and seen_at <= $1 returning staff_id""",
                Time.utc(seenSince()), Time.utc(clock.instant()));
    }
}
