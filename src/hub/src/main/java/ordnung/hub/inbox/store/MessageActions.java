package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.store.Answers.Written;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;

/** What people do with a single message: send a parked one again, fetch a file again. */
@ApplicationScoped
public class MessageActions {
    private final Db db;
    private final Clock clock;
    private final Changes changes;
    private final Answers answers;

    MessageActions(Db db, Clock clock, Changes changes, Answers answers) {
        this.db = db;
        this.clock = clock;
        this.changes = changes;
        this.answers = answers;
    }

    /** A parked message goes again under its own id: the provider's report on either try is the same message's. Whoever sends it, answers. */
    public Uni<Void> resend(UUID messageId, Actor actor) {
        return db.transaction(tx -> Db.first(tx, row -> row.getUUID("conversation_id"), """
                update outbox set state = 'queued', attempt = attempt + 1, failures = 0, due_at = $2, changed_at = $2
                where message_id = $1 and state = 'parked' returning conversation_id""", messageId, Time.utc(clock.instant()))
                .map(found -> found.orElseThrow(() -> Problem.refused("not-parked", "This message cannot be sent again",
                        "Only a message that is parked can be. Write a new one instead.", List.of())))
                .call(conversation -> Db.query(tx, """
                        update message set delivery_state = 'queued', delivery_at = $2, error_code = null, error_message = null,
                            error_retryable = null where id = $1 and delivery_state = 'parked'""", messageId, Time.utc(clock.instant())))
                .chain(conversation -> answers.written(tx, List.of(new Written(conversation, null, null, null, actor)), clock.instant())
                        .chain(answered -> changes.record(tx, Stream.concat(Stream.of(updated(conversation, messageId)), answered.stream()).toList()))));
    }

    public Uni<Void> fetchAgain(UUID attachmentId) {
        return db.transaction(tx -> Db.first(tx, row -> row, """
                update attachment a set state = 'pending', attempts = 0, error = null, next_attempt_at = $2
                from message m where a.id = $1 and a.state = 'failed' and m.id = a.message_id returning m.id, m.conversation_id""",
                attachmentId, Time.utc(clock.instant()))
                .map(found -> found.orElseThrow(() -> Problem.notFound("failed attachment")))
                .chain(row -> changes.record(tx, List.of(updated(row.getUUID("conversation_id"), row.getUUID("id"))))));
    }

    private static Change updated(UUID conversationId, UUID messageId) {
        return new Change("message.updated", conversationId, messageId, Map.of());
    }
}
