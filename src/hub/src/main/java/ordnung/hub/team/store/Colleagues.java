package ordnung.hub.team.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.team.Colleague;

/** Everybody who works here, those at work first, of them those with the fewest waiting. At most {@value #MOST}. */
@ApplicationScoped
public class Colleagues {
    private static final int MOST = 500;
    private static final String SELECT = """
            select * from (
                select s.id, s.name, coalesce(w.at_work and w.seen_at > $1, false) as at_work,
                       (select count(*) from conversation c where c.assignee_id = s.id and c.state = 'waiting') as waiting
                from staff s left join staff_shift w on w.staff_id = s.id where s.enabled) p
            """;
    private static final String ORDER = " order by p.at_work desc, p.waiting, p.name, p.id limit " + MOST;

    private final Db db;
    private final Shifts shifts;

    Colleagues(Db db, Shifts shifts) {
        this.db = db;
        this.shifts = shifts;
    }

    public Uni<List<Colleague>> all() {
        return db.list(Colleagues::read, SELECT + ORDER, Time.utc(shifts.seenSince()));
    }

    public Uni<List<Colleague>> all(SqlConnection tx) {
        return Db.list(tx, Colleagues::read, SELECT + ORDER, Time.utc(shifts.seenSince()));
    }

    public Uni<Optional<Colleague>> one(UUID id) {
        return db.first(Colleagues::read, SELECT + " where p.id = $2", Time.utc(shifts.seenSince()), id);
    }

    public Uni<List<Colleague>> atWork(SqlConnection tx) {
        return Db.list(tx, Colleagues::read, SELECT + " where p.at_work" + ORDER, Time.utc(shifts.seenSince()));
    }

    private static Colleague read(Row row) {
        return new Colleague(row.getUUID("id"), row.getString("name"), row.getBoolean("at_work"), row.getLong("waiting"));
    }
}
