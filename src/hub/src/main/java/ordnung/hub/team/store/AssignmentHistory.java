package ordnung.hub.team.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Who had a conversation when, and why: read from its record. */
@ApplicationScoped
public class AssignmentHistory {

    /**
     * @param by      who gave it; null: a rule
     * @param to      who got it; null: nobody
     * @param reason  former, account, load or handover; "" where a person chose
     */
    public record Step(Instant at, @Nullable String by, @Nullable String to, String reason) {
    }

    private final Db db;

    AssignmentHistory(Db db) {
        this.db = db;
    }

    /** The latest first. */
    public Uni<List<Step>> of(UUID conversation, int limit) {
        return db.list(AssignmentHistory::read, """
                select e.at, case when e.actor_kind = 'automation' then null else coalesce(b.name, e.actor_name) end as by, t.name as to,
                       coalesce(split_part(e.detail, ' ', case when e.detail like '%-%' then 2 else 1 end), '') as reason
                from conversation_event e left join staff t on t.id::text = split_part(e.detail, ' ', 1) left join staff b on b.id::text = e.actor_id
                where e.conversation_id = $1 and e.kind = 'assigned' order by e.at desc, e.id desc limit $2""", conversation, limit);
    }

    private static Step read(Row row) {
        return new Step(Time.instant(row.getOffsetDateTime("at")), row.getString("by"), row.getString("to"), row.getString("reason"));
    }
}
