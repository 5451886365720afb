package ordnung.hub.team.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.Conversation.CustomerRef;
import ordnung.hub.inbox.Conversation.StaffRef;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import ordnung.hub.team.Notice;
import org.jspecify.annotations.Nullable;

/** What people are to know of, until they have seen it and after. */
@ApplicationScoped
public class NoticeStore {

    /** @param about  who has the conversation since; null where nobody was given it */
    public record NewNotice(String kind, UUID staff, UUID conversation, @Nullable UUID message, @Nullable UUID about) {
    }

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Changes changes;

    NoticeStore(Db db, Ids ids, Clock clock, Changes changes) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
    }

    /** In one statement. @return the change that tells those people's screens, to be recorded by whoever ends the transaction */
    public Uni<List<Change>> add(SqlConnection tx, List<NewNotice> notices, Actor actor) {
        if (notices.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Db.query(tx, """
                insert into staff_notice (id, staff_id, conversation_id, message_id, kind, about_id, actor_id, actor_name, at)
                select u.*, $7, $8, $9 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::uuid[])
                    as u (id, staff, conversation, message, kind, about)""",
                Columns.uuids(notices, one -> ids.next()), Columns.uuids(notices, NewNotice::staff), Columns.uuids(notices, NewNotice::conversation),
                Columns.uuids(notices, NewNotice::message), Columns.texts(notices, NewNotice::kind), Columns.uuids(notices, NewNotice::about),
                actor.kind() == Actor.Kind.STAFF ? actor.id() : null, actor.name(), Time.utc(clock.instant()))
                .replaceWith(List.of(new Change("notice.created", null, null,
                        Map.of("staff", notices.stream().map(one -> one.staff().toString()).distinct().toList()))));
    }

    public Uni<Cursor.Page<Notice>> of(UUID staff, @Nullable Cursor after, int limit) {
        return db.list(NoticeStore::read, """
                select n.*, coalesce(a.name, n.actor_name) as actor, b.name as about, c.customer_id, p.name as customer, left(m.text, 200) as text
                from staff_notice n join conversation c on c.id = n.conversation_id join customer p on p.id = c.customer_id
                     left join staff a on a.id::text = n.actor_id left join staff b on b.id = n.about_id
                     left join message m on m.id = n.message_id
                where n.staff_id = $1 and ($2::timestamptz is null or (n.at, n.id) < ($2, $3::uuid)) order by n.at desc, n.id desc limit $4""",
                staff, after == null ? null : Time.utc(after.at()), after == null ? null : after.id(), limit + 1).map(found -> {
                    List<Notice> shown = found.subList(0, Math.min(limit, found.size()));
                    Notice last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
                    return new Cursor.Page<>(shown, last == null || found.size() <= limit ? null : new Cursor(last.at(), last.id().toString()).text());
                });
    }

    public Uni<Long> unseen(UUID staff) {
        return db.first(row -> row.getLong(0), "select count(*) from staff_notice where staff_id = $1 and seen_at is null", staff).map(found -> found.orElse(0L));
    }

    /** @param conversation  null: all of theirs */
    public Uni<Void> see(UUID staff, @Nullable UUID conversation) {
        return db.transaction(tx -> Db.query(tx, """
                update staff_notice set seen_at = $3 where staff_id = $1 and seen_at is null and ($2::uuid is null or conversation_id = $2)""",
                staff, conversation, Time.utc(clock.instant()))
                .chain(seen -> seen.rowCount() == 0 ? Uni.createFrom().voidItem()
                        : changes.record(tx, List.of(new Change("notice.seen", null, null, Map.of("staff", List.of(staff.toString())))))));
    }

    private static Notice read(Row row) {
        return new Notice(row.getUUID("id"), row.getString("kind"), row.getUUID("conversation_id"),
                new CustomerRef(row.getUUID("customer_id"), row.getString("customer")), row.getString("actor"),
                row.getUUID("about_id") == null ? null : new StaffRef(row.getUUID("about_id"), String.valueOf(row.getString("about"))),
                row.getUUID("message_id"), row.getString("text"), Time.instant(row.getOffsetDateTime("at")), row.getOffsetDateTime("seen_at") != null);
    }
}
