package ordnung.hub.team;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import ordnung.hub.team.store.Shifts;

/** Who is at work: each says so, and whose browser was not seen for a while is not any more. */
@ApplicationScoped
public class AtWork {
    private final Db db;
    private final Shifts shifts;
    private final Changes changes;

    AtWork(Db db, Shifts shifts, Changes changes) {
        this.db = db;
        this.shifts = shifts;
        this.changes = changes;
    }

    public Uni<Void> set(UUID staff, boolean atWork) {
        return db.transaction(tx -> shifts.set(tx, staff, atWork).chain(changed -> changed ? changes.record(tx, List.of(told(staff, atWork)))
                : Uni.createFrom().voidItem()));
    }

    @Scheduled(every = "30s", delayed = "30s", identity = "team-away")
    Uni<Void> away() {
        return db.transaction(tx -> shifts.away(tx).chain(gone -> changes.record(tx, gone.stream().map(staff -> told(staff, false)).toList())));
    }

    private static Change told(UUID staff, boolean atWork) {
        return new Change("staff.updated", null, staff, Map.of("atWork", atWork));
    }
}
