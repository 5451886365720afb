package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.inbox.Happened;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** What was done with a conversation, for its thread. An answer is its own record and is not told twice. */
@ApplicationScoped
public class Happenings {
    private static final int MOST = 200;
    private static final String SELECT = """
            select e.id, e.conversation_id, e.at, e.kind, case when e.actor_kind = 'automation' then '' else e.actor_name end as actor, e.detail,
                   s.name as colleague
            from conversation_event e left join staff s on e.kind = 'assigned' and s.id::text = split_part(e.detail, ' ', 1) where e.kind <> 'answered' and\s""";

    private final Db db;

    Happenings(Db db) {
        this.db = db;
    }

    /** From a time on, up to another, oldest first, the latest two hundred. Null: from the beginning, or up to now. */
    public Uni<List<Happened>> between(UUID conversation, @Nullable Instant from, @Nullable Instant before) {
        return db.list(Happenings::read, "select * from (" + SELECT + """
                e.conversation_id = $1 and ($2::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at < $3)
                order by e.at desc, e.id desc limit $4) latest order by at, id""", conversation, Time.utc(from), Time.utc(before), MOST);
    }

    /** Those that there are of some, in no order. */
    public Uni<List<Happened>> named(List<UUID> ids) {
        return db.list(Happenings::read, SELECT + "e.id = any ($1)", (Object) ids.toArray(UUID[]::new));
    }

    private static Happened read(Row row) {
        return new Happened(row.getUUID("id"), row.getUUID("conversation_id"), Time.instant(row.getOffsetDateTime("at")), row.getString("kind"),
                row.getString("actor"), row.getString("detail"), row.getString("colleague"));
    }
}
