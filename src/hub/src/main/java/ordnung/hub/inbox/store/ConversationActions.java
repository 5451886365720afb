package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.store.ConversationEvents.Event;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** What people do with conversations besides answering them: with one, or with many at once. Each is on record with who and why. */
@ApplicationScoped
public class ConversationActions {
    /** The wait is over, and is kept to be brought back. Nothing that was put off is left. */
    private static final String ENDED = """
            waited_from = coalesce(c.waiting_since, c.waited_from), waiting_since = null, answered_at = null, snoozed_until = null,
            snoozed_card = null, snoozed_stage = null, returned_at = null, unread = 0""";
    private final Db db;
    private final Clock clock;
    private final Changes changes;
    private final ConversationEvents events;

    ConversationActions(Db db, Clock clock, Changes changes, ConversationEvents events) {
        this.db = db;
        this.clock = clock;
        this.changes = changes;
        this.events = events;
    }

    /** No answer is needed. Ends the wait until the customer writes again. */
    public Uni<Void> dismiss(UUID id, String reason, Actor actor) {
        return db.transaction(tx -> dismiss(tx, List.of(id), reason, actor).chain(done -> one(tx, done)));
    }

    public Uni<List<Change>> dismiss(SqlConnection tx, List<UUID> ids, String reason, Actor actor) {
        return act(tx, ids, "dismissed", reason, actor, "state = 'answered', " + ENDED);
    }

    /** It waits again, since the wait began that was ended; also one that was put off or closed. */
    public Uni<Void> restore(UUID id, Actor actor) {
        return db.transaction(tx -> restore(tx, List.of(id), actor).chain(done -> one(tx, done)));
    }

    public Uni<List<Change>> restore(SqlConnection tx, List<UUID> ids, Actor actor) {
        return act(tx, ids, "restored", null, actor, """
                state = 'waiting', waiting_since = coalesce(c.waiting_since, c.waited_from, c.last_inbound_at, c.last_at), answered_at = null,
                snoozed_until = null, snoozed_card = null, snoozed_stage = null""");
    }

    /**
     * Put off. The wait goes on unseen; it comes back at {@code until}, when the customer writes, or when the order comes to the stage.
     *
     * @param card   null: none
     * @param stage  of the card's board; null: whichever it comes to next
     */
    public record Snooze(Instant until, @Nullable UUID card, @Nullable String stage) {
    }

    public Uni<Void> snooze(UUID id, Snooze snooze, Actor actor) {
        return db.transaction(tx -> snooze(tx, List.of(id), snooze, actor).chain(done -> one(tx, done)));
    }

    public Uni<List<Change>> snooze(SqlConnection tx, List<UUID> ids, Snooze snooze, Actor actor) {
        if (!snooze.until().isAfter(clock.instant())) {
            return Uni.createFrom().failure(Problem.badField("until", "must be in the future"));
        }
        return act(tx, ids, "snoozed", snooze.until().toString(), actor, """
                state = 'snoozed', snoozed_until = $2, snoozed_card = $3, snoozed_stage = $4, returned_at = null""",
                Time.utc(snooze.until()), snooze.card(), snooze.card() == null ? null : snooze.stage() == null ? "" : snooze.stage());
    }

    /** @param reason  why no answer is needed: must be told where somebody waits, since a customer who waits is never tidied away */
    public Uni<Void> close(UUID id, @Nullable String reason, Actor actor) {
        return db.transaction(tx -> close(tx, List.of(id), reason, actor).chain(done -> one(tx, done)));
    }

    public Uni<List<Change>> close(SqlConnection tx, List<UUID> ids, @Nullable String reason, Actor actor) {
        Uni<Boolean> waits = reason != null && !reason.isBlank() ? Uni.createFrom().item(false) : Db.first(tx, row -> true,
                "select 1 from conversation where id = any ($1) and waiting_since is not null limit 1", (Object) ids.toArray(UUID[]::new))
                .map(found -> found.isPresent());
        return waits.chain(somebody -> somebody ? Uni.createFrom().failure(Problem.badField("reason", "must say why no answer is needed: the customer waits"))
                : act(tx, ids, "closed", reason, actor, "state = 'closed', " + ENDED));
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

    /**
     * Rows are taken in one order, so that two who act on many do not wait for each other. {@code set} may use $2 and on.
     *
     * @return  what changed; a conversation that is not there changes nothing
     */
    private Uni<List<Change>> act(SqlConnection tx, List<UUID> ids, String kind, @Nullable String detail, Actor actor, String set, Object... more) {
        Instant now = clock.instant();
        List<Object> values = new ArrayList<>();
        values.add(ids.toArray(UUID[]::new));
        values.addAll(Arrays.asList(more));
        return Db.list(tx, row -> row, "update conversation c set " + set + """
                , version = c.version + 1
                from (select id, waiting_since as waited from conversation where id = any ($1) order by id for update) o
                where c.id = o.id returning c.id, c.state, c.version, case when c.waiting_since is null then o.waited end as waited""", values.toArray())
                .chain(rows -> events.tell(tx, rows, row -> event(row, kind, detail, actor, now)));
    }

    private static Event event(Row row, String kind, @Nullable String detail, Actor actor, Instant at) {
        return Event.of(row.getUUID("id"), at, kind, actor, detail, Time.instant(row.getOffsetDateTime("waited")));
    }

    private Uni<Void> one(SqlConnection tx, List<Change> done) {
        return done.isEmpty() ? Uni.createFrom().failure(Problem.notFound("conversation")) : changes.record(tx, done);
    }
}
