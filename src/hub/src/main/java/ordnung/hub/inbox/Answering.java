package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.ReplyTexts.ReplyText;
import ordnung.hub.inbox.store.Notes;
import ordnung.hub.inbox.store.OutgoingMessages;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Problem.FieldError;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import ordnung.hub.platform.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** A person or an integration answers: once for a key, in words or by a template, to the customer or to colleagues. */
@ApplicationScoped
public class Answering {
    private final Db db;
    private final Ids ids;
    private final OutgoingMessages outgoing;
    private final Notes notes;
    private final ReplyTexts templates;
    private final Teamwork team;
    private final Idempotency idempotency;
    private final Changes changes;

    Answering(Db db, Ids ids, OutgoingMessages outgoing, Notes notes, ReplyTexts templates, Teamwork team, Idempotency idempotency,
              Changes changes) {
        this.db = db;
        this.ids = ids;
        this.outgoing = outgoing;
        this.notes = notes;
        this.templates = templates;
        this.team = team;
        this.idempotency = idempotency;
        this.changes = changes;
    }

    /**
     * @param text     the words; null with a template or with files alone
     * @param note     for colleagues only
     * @param cardIds  the orders that it is about
     */
    public record Answer(@Nullable String text, @Nullable TemplateUse template, List<UUID> fileIds, @Nullable UUID replyTo, boolean note,
                         Set<UUID> cardIds) {
    }

    public record TemplateUse(String key, Map<String, Object> values) {
    }

    /**
     * @param key   of idempotency; null: none
     * @param hash  of the request, {@link Idempotency#hash}
     * @return the message's id; with a key that was used before, the first one's
     */
    public Uni<UUID> answer(UUID conversationId, Answer answer, @Nullable String key, String hash, Actor actor) {
        UUID id = ids.next();
        return db.transaction(tx -> idempotency.claim(tx, Idempotency.principal(actor), key, hash, id)
                .chain(earlier -> earlier.isPresent() ? Uni.createFrom().item(earlier.get())
                        : write(tx, id, conversationId, answer, actor)
                        .chain(changed -> tell(tx, id, conversationId, answer, actor, changed)).chain(changed -> changes.record(tx, changed)).replaceWith(id)));
    }

    private Uni<List<Change>> tell(SqlConnection tx, UUID id, UUID conversationId, Answer answer, Actor actor, List<Change> changed) {
        return team.wrote(tx, new Teamwork.Written(id, conversationId, answer.text(), answer.note(), actor))
                .map(told -> Stream.concat(changed.stream(), told.stream()).toList());
    }

    private Uni<List<Change>> write(SqlConnection tx, UUID id, UUID conversationId, Answer answer, Actor actor) {
        if (answer.note()) {
            return notes.add(tx, id, conversationId, answer.text(), actor);
        }
        return draft(tx, conversationId, answer, actor)
                .chain(draft -> outgoing.send(tx, id, conversationId, draft, actor))
                .chain(sent -> sent instanceof Sent.Queued queued ? Uni.createFrom().item(queued.changes()) : refuse(tx, conversationId, sent));
    }

    private Uni<Draft> draft(SqlConnection tx, UUID conversationId, Answer answer, Actor actor) {
        if (answer.template() == null) {
            return Uni.createFrom().item(new Draft(answer.text(), null, answer.fileIds(), answer.replyTo(), null, answer.cardIds()));
        }
        return templates.fill(tx, answer.template().key(), conversationId, actor, answer.template().values())
                .map((ReplyText text) -> new Draft(text.text(), text.approved(), answer.fileIds(), answer.replyTo(), text.key(), answer.cardIds()));
    }

    /** A refusal rolls the transaction back, and with it the key: the same call may be made again when the window is open. */
    private Uni<List<Change>> refuse(SqlConnection tx, UUID conversationId, Sent sent) {
        if (sent instanceof Sent.CannotCarry why) {
            return Uni.createFrom().failure(Problem.refused("cannot-carry", "The channel cannot carry this", why.why(),
                    List.of(new FieldError("text", why.why()))));
        }
        Sent.WindowClosed closed = (Sent.WindowClosed) sent;
        return Db.first(tx, row -> row.getString(0), "select channel from conversation where id = $1", conversationId)
                .chain(channel -> templates.approved(channel.orElseThrow()))
                .chain(offers -> Uni.createFrom().failure(Problem.refused("window-closed", "Free text cannot be sent any more",
                        "More than 24 hours have passed since the customer's last message (rule " + closed.rule()
                                + "). Only an approved template may be sent until the customer writes again.",
                        List.of(new FieldError("text", "is outside the window " + closed.rule())))
                        .with("rule", closed.rule()).with("closedAt", closed.closedAt()).with("templates", offers)));
    }
}
