package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ordnung.hub.inbox.Teamwork;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** What people do with a conversation besides answering it. Each is on record with who and why. */
@ApplicationScoped
public class ConversationActions {
    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Teamwork team;
    private final Changes changes;

    ConversationActions(Db db, Ids ids, Clock clock, Teamwork team, Changes changes) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.team = team;
        this.changes = changes;
    }

    /** No answer is needed. Ends the wait until the customer writes again. */
    public Uni<Void> dismiss(UUID id, String reason, Actor actor) {
        return act(id, "dismissed", reason, actor, """
                update conversation set state = 'answered', waiting_since = null, snoozed_until = null, unread = 0, version = version + 1
                where id = $1 returning state, version""");
    }

    /** It waits again, since the customer's last word. */
    public Uni<Void> restore(UUID id, Actor actor) {
        return act(id, "restored", null, actor, """
                update conversation set state = 'waiting', waiting_since = coalesce(last_inbound_at, last_at), snoozed_until = null,
                    version = version + 1 where id = $1 returning state, version""");
    }

    public Uni<Void> snooze(UUID id, Instant until, Actor actor) {
        if (!until.isAfter(clock.instant())) {
            return Uni.createFrom().failure(Problem.badField("until", "must be in the future"));
        }
        return act(id, "snoozed", until.toString(), actor, """
                update conversation set state = 'snoozed', snoozed_until = $2, version = version + 1 where id = $1 returning state, version""",
                Time.utc(until));
    }

    public Uni<Void> close(UUID id, Actor actor) {
        return act(id, "closed", null, actor, """
                update conversation set state = 'closed', waiting_since = null, snoozed_until = null, version = version + 1
                where id = $1 returning state, version""");
    }

    /** Seen by a person, which changes nothing about whether it waits. @return the customer's last message, for the receipt; null: none unseen */
    public Uni<@Nullable SeenMessage> read(UUID id) {
        return db.transaction(tx -> Db.first(tx, row -> row.getInteger("unread"), "select unread from conversation where id = $1 for update", id)
                .chain(unread -> unread.orElseThrow(() -> Problem.notFound("conversation")) == 0 ? Uni.createFrom().nullItem()
                        : Db.first(tx, row -> new SeenMessage(row.getUUID("account_id"), row.getString("thread"), row.getString("external_id")), """
                                select m.account_id, c.thread, m.external_id from message m join conversation c on c.id = m.conversation_id
                                where m.conversation_id = $1 and m.direction = 'in' and m.external_id is not null
                                order by m.position desc, m.seq desc limit 1""", id)
                                .chain(last -> Db.query(tx, "update conversation set unread = 0, version = version + 1 where id = $1", id)
                                        .chain(() -> changes.record(tx, List.of(new Change("conversation.updated", id, id, Map.of("unread", 0)))))
                                        .replaceWith(last.orElse(null)))));
    }

    public record SeenMessage(UUID accountId, String thread, String externalId) {
    }

    /** A snooze that is over: the conversation waits again, on top. */
    public Uni<Void> wakeSnoozed() {
        return db.transaction(tx -> Db.list(tx, row -> new Change("conversation.updated", row.getUUID("id"), row.getUUID("id"),
                        Map.of("state", "waiting", "version", row.getLong("version"))), """
                update conversation set state = 'waiting', waiting_since = coalesce(waiting_since, last_inbound_at, last_at),
                    snoozed_until = null, version = version + 1
                where id in (select id from conversation where state = 'snoozed' and snoozed_until <= $1 order by id limit 200
                             for update skip locked)
                returning id, version""", Time.utc(clock.instant()))
                .chain(woken -> team.reopened(tx, woken.stream().map(Change::subjectId).toList())
                        .chain(told -> changes.record(tx, Stream.concat(woken.stream(), told.stream()).toList()))));
    }

    private Uni<Void> act(UUID id, String kind, @Nullable String detail, Actor actor, String update, Object... more) {
        List<Object> values = new ArrayList<>(List.of(id));
        values.addAll(java.util.Arrays.asList(more));
        Function<SqlConnection, Uni<Void>> work = tx -> Db.first(tx, row -> new Change("conversation.updated", id, id,
                        Map.of("state", row.getString("state"), "version", row.getLong("version"))), update, values.toArray())
                .map(found -> found.orElseThrow(() -> Problem.notFound("conversation")))
                .call(change -> Db.query(tx, """
                        insert into conversation_event (id, conversation_id, at, kind, actor_kind, actor_id, actor_name, detail)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)""", ids.next(), id, Time.utc(clock.instant()), kind, actor.kind().word(), actor.id(),
                        actor.name(), Storable.text(detail)))
                .chain(change -> changes.record(tx, List.of(change)));
        return db.transaction(work);
    }
}
