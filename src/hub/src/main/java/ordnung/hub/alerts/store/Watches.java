package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ordnung.hub.alerts.Step;
import ordnung.hub.alerts.Told;
import ordnung.hub.alerts.Wait;
import ordnung.hub.inbox.ResponseClock;
import ordnung.hub.inbox.ResponseClock.Promise;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Which waits there is something to decide about. A wait is watched from its first look on, and found by the sweep if that was missed. */
@ApplicationScoped
public class Watches {
    public static final int AT_ONCE = 200;

    /** @param told  nothing, where the wait is another one than the one that was told */
    public record Watched(Wait waiting, Told told) {
    }

    /** What is to be kept of a wait. */
    public record Kept(Wait waiting, Told told, Instant nextLook) {
    }

    private final Db db;
    private final ResponseClock response;

    Watches(Db db, ResponseClock response) {
        this.db = db;
        this.response = response;
    }

    /** Those that wait, unknown or told to have ended: after a start, and now and then, so that nothing that was missed stays so. */
    public Uni<List<UUID>> unwatched() {
        return db.list(row -> row.getUUID(0), """
                select c.id from conversation c left join alert_watch w on w.conversation_id = c.id
                where c.state = 'waiting' and c.waiting_since is not null and (w.next_at is null or w.since <> c.waiting_since)
                order by c.waiting_since desc limit\s""" + AT_ONCE);
    }

    /**
     * Those of {@code touched} that are new, and those whose time has come; locked, so that an answer comes before or after. What somebody else holds
     * just now is left for the next look.
     */
    public Uni<List<Watched>> take(SqlConnection tx, Collection<UUID> touched, Instant now) {
        return Db.list(tx, this::read, """
                select c.id, c.account_id, c.channel, c.direction, c.waiting_since, c.first_answered_at, c.assignee_id,
                       w.since, w.step, w.round, w.called, w.told_at,
                       (select max(e.at) from conversation_event e where e.conversation_id = c.id and e.at >= c.waiting_since and e.kind = 'assigned'
                            and e.actor_kind = 'staff' and e.detail is not null) as taken_at
                from (select conversation_id as id from (select conversation_id from alert_watch where next_at <= $1 order by next_at limit $3) due
                      union select unnest($2::uuid[])) k
                    join conversation c on c.id = k.id left join alert_watch w on w.conversation_id = c.id
                where c.state = 'waiting' and c.waiting_since is not null
                  and (w.conversation_id is null or w.since <> c.waiting_since or w.next_at is null or w.next_at <= $1)
                for no key update of c skip locked""", Time.utc(now), touched.toArray(UUID[]::new), AT_ONCE);
    }

    /** Nobody waits there any more: not looked at until somebody does. */
    public Uni<Void> rest(SqlConnection tx, Instant now) {
        return Db.query(tx, """
                update alert_watch w set next_at = null from conversation c
                where w.next_at <= $1 and c.id = w.conversation_id and (c.state <> 'waiting' or c.waiting_since is null)""", Time.utc(now)).replaceWithVoid();
    }

    public Uni<Void> keep(SqlConnection tx, List<Kept> kept) {
        return kept.isEmpty() ? Uni.createFrom().voidItem() : Db.query(tx, """
                insert into alert_watch as w (conversation_id, since, step, round, called, told_at, next_at)
                select u.id, u.since, u.step, u.round, string_to_array(u.called, ',')::uuid[], u.told_at, u.next_at
                from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::int[], $5::text[], $6::timestamptz[], $7::timestamptz[])
                    as u (id, since, step, round, called, told_at, next_at)
                on conflict (conversation_id) do update set since = excluded.since, step = excluded.step, round = excluded.round, called = excluded.called,
                    told_at = excluded.told_at, next_at = excluded.next_at""",
                Columns.uuids(kept, one -> one.waiting().conversation()), Columns.times(kept, one -> one.waiting().since()),
                Columns.texts(kept, one -> one.told().step() == null ? "" : one.told().step().word()), Columns.integers(kept, one -> one.told().round()),
                Columns.texts(kept, one -> String.join(",", one.told().called().stream().map(UUID::toString).toList())),
                Columns.times(kept, one -> one.told().at()), Columns.times(kept, Kept::nextLook)).replaceWithVoid();
    }

    private Watched read(Row row) {
        Instant since = Time.instant(row.getOffsetDateTime("waiting_since"));
        boolean first = row.getOffsetDateTime("first_answered_at") == null;
        Promise promise = response.promise(row.getString("channel"), row.getString("direction"), first, since);
        Instant taken = Time.instant(row.getOffsetDateTime("taken_at"));
        // Taken before it was late, it is simply theirs; taken since, it is silent for as long as an answer may take.
        Instant until = taken == null || promise.due() == null || taken.isBefore(promise.due()) ? null
                : response.promise(row.getString("channel"), row.getString("direction"), first, taken).due();
        return new Watched(new Wait(row.getUUID("id"), row.getUUID("account_id"), since, row.getUUID("assignee_id"), promise, until), told(row, since));
    }

    private static Told told(Row row, @Nullable Instant since) {
        String step = row.getString("step");
        return step == null || step.isEmpty() || !Time.instant(row.getOffsetDateTime("since")).equals(since) ? Told.NOTHING
                : new Told(Step.of(step), row.getInteger("round"), List.of(row.getArrayOfUUIDs("called")), Time.instant(row.getOffsetDateTime("told_at")));
    }
}
