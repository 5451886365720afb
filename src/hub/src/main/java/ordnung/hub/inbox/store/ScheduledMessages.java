package ordnung.hub.inbox.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.inbox.Draft;
import ordnung.hub.inbox.Schedule;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;

/**
 * Answers that wait for their time. Whoever touches one holds its conversation's lock first, as a batch of incoming messages does: an answer is
 * either on its way before the customer's word is stored, or that word cancels it.
 */
@ApplicationScoped
public class ScheduledMessages {
    private final Db db;
    private final ObjectMapper json;

    ScheduledMessages(Db db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param overtaken  by a word of the customer's that came after it was written: it does not answer that */
    public record Waiting(UUID messageId, UUID conversationId, Draft draft, Actor author, String state, Schedule schedule, boolean overtaken) {
    }

    /** Whose time has come, the longest overdue first. Nothing is locked: {@link #take} sees whether it is still so. */
    public Uni<List<UUID>> due(Instant now, int most) {
        return db.list(row -> row.getUUID(0), "select message_id from scheduled_message where state = 'waiting' and send_at <= $1 order by send_at limit $2",
                Time.utc(now), most);
    }

    Uni<Void> add(SqlConnection tx, UUID messageId, UUID conversationId, Draft draft, Schedule schedule, Instant now) {
        return Db.query(tx, """
                insert into scheduled_message (message_id, conversation_id, send_at, keep, state, draft, written_at)
                values ($1, $2, $3, $4, 'waiting', $5, $6)""", messageId, conversationId, Time.utc(schedule.at()), schedule.keep(), write(draft),
                Time.utc(now)).replaceWithVoid();
    }

    /** Under its conversation's lock; empty where there is none (any more). */
    public Uni<Optional<Waiting>> lock(SqlConnection tx, UUID messageId) {
        return Db.query(tx, """
                select 1 from conversation c where c.id = (select s.conversation_id from scheduled_message s where s.message_id = $1) for no key update""",
                messageId)
                .chain(() -> Db.first(tx, this::read, """
                        select s.*, m.author_kind, m.author_id, m.author_name, exists (
                                   select 1 from message i where i.conversation_id = s.conversation_id and i.direction = 'in'
                                     and i.position > s.written_at - interval '2 days' and i.received_at > s.written_at) as overtaken
                        from scheduled_message s join message m on m.id = s.message_id
                        where s.message_id = $1 for update of s""", messageId));
    }

    /** Takes it out, and its message with it: what is sent under the same id comes in its place. */
    public Uni<Void> take(SqlConnection tx, UUID messageId) {
        return Db.query(tx, "delete from scheduled_message where message_id = $1", messageId)
                .chain(() -> Db.query(tx, "delete from attachment where message_id = $1", messageId))
                .chain(() -> Db.query(tx, "delete from message_card where message_id = $1", messageId))
                .chain(() -> Db.query(tx, "delete from message where id = $1", messageId)).replaceWithVoid();
    }

    /** It waits (again), for this time and in these words. */
    public Uni<Change> change(SqlConnection tx, Waiting waiting, Draft draft, Schedule schedule, Instant now) {
        return Db.query(tx, """
                update scheduled_message set state = 'waiting', send_at = $2, keep = $3, draft = $4, written_at = $5 where message_id = $1""",
                waiting.messageId(), Time.utc(schedule.at()), schedule.keep(), write(draft), Time.utc(now))
                .chain(() -> Db.query(tx, """
                        update message set text = $2, delivery_state = 'queued', delivery_at = $3, error_code = null, error_message = null,
                            error_retryable = null where id = $1""", waiting.messageId(), Storable.text(draft.text()), Time.utc(now)))
                .map(done -> updated(waiting, "queued"));
    }

    /**
     * It does not go, and stays with its words.
     *
     * @param state  cancelled or refused
     * @param code   why: {@code cancelled}, {@code window-closed}, {@code cannot-carry}
     */
    public Uni<Change> stop(SqlConnection tx, Waiting waiting, String state, String code, String why, Instant now) {
        return Db.query(tx, "update scheduled_message set state = $2 where message_id = $1", waiting.messageId(), state)
                .chain(() -> Db.query(tx, """
                        update message set delivery_state = 'parked', delivery_at = $2, sent_at = $2, position = $2, error_code = $3, error_message = $4,
                            error_retryable = true where id = $1""", waiting.messageId(), Time.utc(now), code, why))
                .map(done -> updated(waiting, "parked"));
    }

    /** A person is to see that an answer did not go. */
    public Uni<Change> makeWait(SqlConnection tx, UUID conversationId, Instant now) {
        return Db.first(tx, row -> new Change("conversation.updated", conversationId, conversationId,
                        Map.of("state", "waiting", "version", row.getLong("version"))), """
                update conversation set waiting_since = coalesce(waiting_since, $2), state = 'waiting', answered_at = null, snoozed_until = null,
                    snoozed_card = null, snoozed_stage = null, version = version + 1 where id = $1 returning version""", conversationId, Time.utc(now))
                .map(Optional::orElseThrow);
    }

    private static Change updated(Waiting waiting, String delivery) {
        return new Change("message.updated", waiting.conversationId(), waiting.messageId(), Map.of("delivery", delivery));
    }

    private Waiting read(Row row) {
        Actor author = new Actor("automation".equals(row.getString("author_kind")) ? Actor.Kind.AUTOMATION : Actor.Kind.STAFF,
                row.getString("author_id"), row.getString("author_name"));
        return new Waiting(row.getUUID("message_id"), row.getUUID("conversation_id"), draft(row.getString("draft")), author, row.getString("state"),
                new Schedule(Time.instant(row.getOffsetDateTime("send_at")), row.getBoolean("keep")),
                row.getBoolean("overtaken"));
    }

    private String write(Draft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft is plain values", e);
        }
    }

    private Draft draft(String text) {
        try {
            return json.readValue(text, Draft.class);
        } catch (JsonProcessingException e) {
            // Its reader's own message quotes the words, which are a customer's.
            throw new IllegalStateException("A stored draft is JSON");
        }
    }
}
