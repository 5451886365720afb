package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.alerts.Step;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** What alerts are about, as it is now: what has been dealt with meanwhile is left out. */
@ApplicationScoped
public class Subjects {

    /**
     * @param said    the customer's last words; null where they sent something else
     * @param since   when the wait began; null: it is about no wait
     * @param notice  what a colleague did: mention, transfer, reopened; null: a customer waits
     * @param actor   who did it
     */
    public record Subject(UUID alert, UUID conversation, Step step, String customer, String channel, String account, @Nullable String said,
                          @Nullable Instant since, @Nullable String notice, @Nullable String actor) {
    }

    private final Db db;

    Subjects(Db db) {
        this.db = db;
    }

    /** Those that still stand, who waits longest first. */
    public Uni<List<Subject>> standing(List<UUID> alerts) {
        return db.list(Subjects::read, """
                select a.id, a.conversation_id, a.step, a.waited_from, p.name as customer, c.channel, k.name as account,
                       case when c.last_direction = 'in' then c.last_text end as said, n.kind as notice, coalesce(s.name, n.actor_name) as actor
                from alert a join conversation c on c.id = a.conversation_id join customer p on p.id = c.customer_id
                     left join channel_account k on k.id = c.account_id
                     left join staff_notice n on a.step = 'colleague' and n.id::text = substr(a.cause, 8)
                     left join staff s on s.id::text = n.actor_id
                where a.id = any ($1) and case when a.step = 'colleague' then n.seen_at is null and n.id is not null
                                               else c.state = 'waiting' and c.waiting_since = a.waited_from end
                order by a.waited_from nulls last, a.id""", (Object) alerts.toArray(UUID[]::new));
    }

    private static Subject read(Row row) {
        String account = row.getString("account");
        return new Subject(row.getUUID("id"), row.getUUID("conversation_id"), Step.of(row.getString("step")), row.getString("customer"), row.getString("channel"),
                account == null ? "" : account, row.getString("said"), Time.instant(row.getOffsetDateTime("waited_from")), row.getString("notice"),
                row.getString("actor"));
    }
}
