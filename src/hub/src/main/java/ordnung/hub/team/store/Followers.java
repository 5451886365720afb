package ordnung.hub.team.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;

/** Who follows which conversation, and who served which customer. */
@ApplicationScoped
public class Followers {
    private static final int MOST = 2000;

    public record Following(UUID conversation, UUID staff) {
    }

    private final Db db;
    private final Clock clock;
    private final Changes changes;

    Followers(Db db, Clock clock, Changes changes) {
        this.db = db;
        this.clock = clock;
        this.changes = changes;
    }

    /** Twice is as good as once. @throws Problem 404 without the conversation (as a failure) */
    public Uni<Void> set(UUID conversation, UUID staff, boolean follows) {
        return db.transaction(tx -> Db.first(tx, row -> true, "select 1 from conversation where id = $1", conversation)
                .map(found -> found.orElseThrow(() -> Problem.notFound("conversation")))
                .chain(() -> follows ? Db.query(tx, """
                        insert into conversation_follower (conversation_id, staff_id, since) values ($1, $2, $3) on conflict do nothing""",
                        conversation, staff, Time.utc(clock.instant()))
                        : Db.query(tx, "delete from conversation_follower where conversation_id = $1 and staff_id = $2", conversation, staff))
                .chain(rows -> rows.rowCount() == 0 ? Uni.createFrom().voidItem() : changes.record(tx, List.of(new Change("conversation.followed", conversation,
                        conversation, Map.of("staff", staff.toString(), "following", follows))))));
    }

    public Uni<Boolean> follows(UUID conversation, UUID staff) {
        return db.first(row -> true, "select 1 from conversation_follower where conversation_id = $1 and staff_id = $2", conversation, staff)
                .map(java.util.Optional::isPresent);
    }

    public Uni<List<Following>> of(SqlConnection tx, List<UUID> conversations) {
        return Db.list(tx, row -> new Following(row.getUUID(0), row.getUUID(1)), """
                select f.conversation_id, f.staff_id from conversation_follower f join staff s on s.id = f.staff_id and s.enabled
                where f.conversation_id = any($1) order by f.conversation_id, f.since limit\s""" + MOST, (Object) conversations.toArray(UUID[]::new));
    }

    /** Whoever writes follows. @param answered  it was to the customer, who is served by them since */
    public Uni<Void> wrote(SqlConnection tx, UUID conversation, UUID staff, boolean answered) {
        return Db.query(tx, """
                insert into conversation_follower (conversation_id, staff_id, since) select $1, s.id, $3 from staff s where s.id = $2 on conflict do nothing""",
                conversation, staff, Time.utc(clock.instant()))
                .chain(() -> answered ? serves(tx, List.of(conversation), staff) : Uni.createFrom().voidItem());
    }

    public Uni<Void> serves(SqlConnection tx, List<UUID> conversations, UUID staff) {
        return Db.query(tx, """
                insert into served_customer (customer_id, staff_id, at) select distinct customer_id, $2::uuid, $3::timestamptz from conversation
                    where id = any ($1) order by 1
                on conflict (customer_id, staff_id) do update set at = excluded.at""", conversations.toArray(UUID[]::new), staff, Time.utc(clock.instant())).replaceWithVoid();
    }

    /** Those with followers that were closed or put aside until now: nobody has been told yet that they are back. */
    public Uni<List<UUID>> reopened(SqlConnection tx, List<Arrived> messages) {
        return Db.list(tx, row -> row.getUUID(0), """
                select c.id from (select distinct unnest($1::uuid[]) as id) a join conversation c on c.id = a.id
                    cross join lateral (select e.kind, e.at from conversation_event e
                                        where e.conversation_id = c.id and e.kind in ('closed', 'snoozed', 'restored', 'dismissed')
                                        order by e.at desc limit 1) l
                where exists (select from conversation_follower f where f.conversation_id = c.id) and c.state = 'waiting' and l.kind in ('closed', 'snoozed')
                  and not exists (select from staff_notice n where n.conversation_id = c.id and n.kind = 'reopened' and n.at >= l.at)""",
                (Object) Columns.uuids(messages, one -> one.conversation().id()));
    }
}
