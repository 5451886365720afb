package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
    private final Changes changes;

    ConversationActions(Db db, Ids ids, Clock clock, Changes changes) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
    }

    /** No answer is needed. Ends the wait until the customer writes again. */
    public Uni<Void> dismiss(UUID id, String reason, Actor actor) {
        return one(id, tx -> dismiss(tx, List.of(id), reason, actor));
    }

    Uni<List<Change>> dismiss(SqlConnection tx, List<UUID> some, String reason, Actor actor) {
        return act(tx, some, "dismissed", reason, actor, "state = 'answered', waiting_since = null, snoozed_until = null, unread = 0");
    }

    /** It waits again, since the customer's last word. */
    public Uni<Void> restore(UUID id, Actor actor) {
        return one(id, tx -> act(tx, List.of(id), "restored", null, actor,
                "state = 'waiting', waiting_since = coalesce(last_inbound_at, last_at), snoozed_until = null"));
    }

    public Uni<Void> snooze(UUID id, Instant until, Actor actor) {
        return one(id, tx -> snooze(tx, List.of(id), until, actor));
    }

    Uni<List<Change>> snooze(SqlConnection tx, List<UUID> some, Instant until, Actor actor) {
        if (!until.isAfter(clock.instant())) {
            return Uni.createFrom().failure(Problem.badField("until", "must be in the future"));
        }
        return act(tx, some, "snoozed", until.toString(), actor, "state = 'snoozed', snoozed_until = $2", Time.utc(until));
    }

    public Uni<Void> close(UUID id, Actor actor) {
        return one(id, tx -> close(tx, List.of(id), actor));
    }

    Uni<List<Change>> close(SqlConnection tx, List<UUID> some, Actor actor) {
        return act(tx, some, "closed", null, actor, "state = 'closed', waiting_since = null, snoozed_until = null");
    }

    public Uni<Void> assign(UUID id, @Nullable UUID staff, Actor actor) {
        return one(id, tx -> assign(tx, List.of(id), staff, actor));
    }

    Uni<List<Change>> assign(SqlConnection tx, List<UUID> some, @Nullable UUID staff, Actor actor) {
        Uni<Boolean> known = staff == null ? Uni.createFrom().item(true)
                : Db.first(tx, row -> true, "select 1 from staff where id = $1 and enabled", staff).map(found -> found.isPresent());
        return known.chain(exists -> exists ? act(tx, some, "assigned", staff == null ? null : staff.toString(), actor, "assignee_id = $2", staff)
                : Uni.createFrom().failure(Problem.badField("assignee", "is nobody of the staff")));
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
                returning id, version""", Time.utc(clock.instant())).chain(woken -> changes.record(tx, woken)));
    }

    private Uni<Void> one(UUID id, Function<SqlConnection, Uni<List<Change>>> work) {
        return db.transaction(tx -> work.apply(tx).chain(changed -> changed.isEmpty() ? Uni.createFrom().failure(Problem.notFound("conversation"))
                : changes.record(tx, changed)));
    }

    /** @param set  what becomes of each; {@code $2} is {@code value}. @return the changes of those that there are */
    private Uni<List<Change>> act(SqlConnection tx, List<UUID> some, String kind, @Nullable String detail, Actor actor, String set,
                                  @Nullable Object... value) {
        List<Object> values = new ArrayList<>();
        values.add(some.toArray(UUID[]::new));
        values.addAll(Arrays.asList(value));
        return Db.list(tx, row -> new Change("conversation.updated", row.getUUID("id"), row.getUUID("id"),
                        Map.of("state", row.getString("state"), "version", row.getLong("version"))),
                "update conversation set " + set + ", version = version + 1 where id = any ($1::uuid[]) returning id, state, version", values.toArray())
                .call(changed -> events(tx, changed.stream().map(Change::subjectId).toList(), kind, detail, actor));
    }

    Uni<Void> events(SqlConnection tx, List<UUID> some, String kind, @Nullable String detail, Actor actor) {
        return some.isEmpty() ? Uni.createFrom().voidItem() : Db.query(tx, """
                insert into conversation_event (id, conversation_id, at, kind, actor_kind, actor_id, actor_name, detail)
                select r.id, r.conversation, $3, $4, $5, $6, $7, $8 from unnest($1::uuid[], $2::uuid[]) as r (id, conversation)""",
                some.stream().map(each -> ids.next()).toArray(UUID[]::new), some.toArray(UUID[]::new), Time.utc(clock.instant()), kind,
                actor.kind().word(), actor.id(), actor.name(), Storable.text(detail)).replaceWithVoid();
    }
}
