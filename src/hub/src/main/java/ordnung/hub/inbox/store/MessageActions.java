package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
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

/** What people do with a single message: send a parked one again, fetch a file again, link it to an order. */
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

    public Uni<Void> link(UUID conversationId, UUID messageId, UUID cardId) {
        return change(conversationId, messageId, cardId, tx -> Db.query(tx,
                "insert into message_card (message_id, card_id) values ($1, $2) on conflict do nothing", messageId, cardId)
                .chain(() -> Db.query(tx, "insert into card_conversation (card_id, conversation_id) values ($1, $2) on conflict do nothing",
                        cardId, conversationId)).replaceWithVoid());
    }

    public Uni<Void> unlink(UUID conversationId, UUID messageId, UUID cardId) {
        return change(conversationId, messageId, cardId, tx -> Db.query(tx,
                "delete from message_card where message_id = $1 and card_id = $2", messageId, cardId).replaceWithVoid());
    }

    private Uni<Void> change(UUID conversationId, UUID messageId, UUID cardId, java.util.function.Function<SqlConnection, Uni<Void>> work) {
        return db.transaction(tx -> Db.first(tx, (Row row) -> row, """
                select exists (select 1 from message where id = $1 and conversation_id = $2) as message,
                       exists (select 1 from card where id = $3) as card""", messageId, conversationId, cardId)
                .invoke(found -> {
                    if (!found.orElseThrow().getBoolean("message")) {
                        throw Problem.notFound("message");
                    }
                    if (!found.orElseThrow().getBoolean("card")) {
                        throw Problem.notFound("card");
                    }
                })
                .chain(() -> work.apply(tx))
                .chain(() -> changes.record(tx, List.of(updated(conversationId, messageId),
                        new Change("card.updated", conversationId, cardId, Map.of("cardId", cardId.toString()))))));
    }

    private static Change updated(UUID conversationId, UUID messageId) {
        return new Change("message.updated", conversationId, messageId, Map.of());
    }
}
