package ordnung.hub.overview.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ordnung.hub.overview.Found;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.Unanswered;
import ordnung.hub.overview.Unanswered.Reason;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** What was left without an answer and why, and what did not arrive: the counts and the lists behind them. */
@ApplicationScoped
public class UnansweredReader {
    private static final int MOST_REASONS = 20;
    private static final String KEY = "md5(lower(btrim(coalesce(e.detail, ''))))";
    private static final String WITHIN = " from conversation_event e where e.at >= $1 and e.at < $2 and e.kind in ('dismissed', 'closed', 'unsent') and ";
    private static final String UNSENT = "e.kind = 'unsent'";
    private static final String REFUSED = """
             from message m where m.id >= $1 and m.id < $2 and m.error_code is not null and m.direction = 'out' and m.delivery_state in ('failed', 'parked')
            """;

    private final Db db;

    UnansweredReader(Db db) {
        this.db = db;
    }

    private record Counted(Reason reason, long all) {
    }

    public Uni<Unanswered> of(Hours range) {
        Object[] times = {Time.utc(range.from()), Time.utc(range.to())};
        Uni<List<Counted>> reasons = db.list(row -> new Counted(new Reason(row.getString("key"), row.getString("reason"), row.getLong("n")),
                row.getLong("every")), "select " + KEY + " as key, max(coalesce(btrim(e.detail), '')) as reason, count(*) as n,"
                + " sum(count(*)) over ()::bigint as every" + WITHIN + Standing.DISMISSAL + " group by 1 order by 3 desc, 1 limit " + MOST_REASONS, times);
        Uni<Long> unsent = db.first(row -> row.getLong(0), "select count(*)" + WITHIN + UNSENT, times).map(n -> n.orElse(0L));
        Uni<Long> refused = db.first(row -> row.getLong(0), "select count(*)" + REFUSED, EventIds.first(range.from()), EventIds.first(range.to()))
                .map(n -> n.orElse(0L));
        return Uni.combine().all().unis(reasons, unsent, refused).asTuple().map(all -> new Unanswered(
                all.getItem1().isEmpty() ? 0 : all.getItem1().get(0).all, all.getItem1().stream().map(Counted::reason).toList(),
                all.getItem2(), all.getItem3()));
    }

    /** @param reason  the key of one; null: whatever the reason */
    public Uni<Cursor.Page<Found>> dismissed(Hours range, @Nullable String reason, @Nullable Cursor after, int limit) {
        return events(range, Standing.DISMISSAL + " and ($3::text is null or " + KEY + " = $3)", reason, after, limit);
    }

    public Uni<Cursor.Page<Found>> unsent(Hours range, @Nullable Cursor after, int limit) {
        return events(range, UNSENT + " and $3::text is null", null, after, limit);
    }

    private Uni<Cursor.Page<Found>> events(Hours range, String which, @Nullable String reason, @Nullable Cursor after, int limit) {
        return db.list(FoundRows::read, "select f.*, false as late, c.channel, p.name as customer from (select e.*" + WITHIN + which + " " + """
                     and ($4::timestamptz is null or (e.at, e.id) < ($4, $5::uuid)) order by e.at desc, e.id desc limit $6) f
                     join conversation c on c.id = f.conversation_id join customer p on p.id = c.customer_id order by f.at desc, f.id desc""",
                Time.utc(range.from()), Time.utc(range.to()), reason, after == null ? null : Time.utc(after.at()), after == null ? null : after.id(),
                limit + 1).map(found -> FoundRows.page(found, limit));
    }

    /** By the order of their writing, the latest first. */
    public Uni<Cursor.Page<Found>> undelivered(Hours range, @Nullable Cursor after, int limit) {
        return db.list(row -> new Found(row.getUUID("id"), row.getUUID("conversation_id"), "undelivered", row.getString("channel"),
                row.getString("customer"), EventIds.time(row.getUUID("id")), null, false, row.getString("author_kind"),
                row.getString("author_name") == null ? "" : row.getString("author_name"), row.getString("error_message")),
                "select f.*, c.channel, p.name as customer from (select m.id, m.conversation_id, m.author_kind, m.author_name, m.error_message" + REFUSED + """
                     and ($3::uuid is null or m.id < $3) order by m.id desc limit $4) f
                     join conversation c on c.id = f.conversation_id join customer p on p.id = c.customer_id order by f.id desc""",
                EventIds.first(range.from()), EventIds.first(range.to()), after == null ? null : after.id(), limit + 1)
                .map(found -> FoundRows.page(found, limit));
    }
}
