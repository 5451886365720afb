package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** What colleagues have just told a person, and no alert has yet: mentions, hand-overs, what came back. */
@ApplicationScoped
public class FreshNotices {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    public record Fresh(UUID id, UUID staff, UUID conversation) {
    }

    public Uni<List<Fresh>> take(SqlConnection tx, Instant now) {
        return Db.list(tx, row -> new Fresh(row.getUUID("id"), row.getUUID("staff_id"), row.getUUID("conversation_id")), """
                select n.id, n.staff_id, n.conversation_id from staff_notice n
                where n.seen_at is null and n.at > $1 and n.kind in ('mention', 'transfer', 'reopened')
                  and not exists (select from alert a where a.staff_id = n.staff_id and a.conversation_id = n.conversation_id and a.cause = 'notice ' || n.id)
                order by n.at limit\s""" + AT_ONCE, Time.utc(now.minus(FRESH)));
    }
}
