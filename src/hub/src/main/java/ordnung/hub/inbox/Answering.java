package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.inbox.ReplyTexts.ReplyText;
import ordnung.hub.inbox.store.Forestalled;
import ordnung.hub.inbox.store.LaterMessages;
import ordnung.hub.inbox.store.Notes;
import ordnung.hub.inbox.store.OutgoingMessages;
import ordnung.hub.inbox.store.StaffDrafts;
import ordnung.hub.inbox.store.Topics;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
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
    private final LaterMessages later;
    private final Refusals refusals;
    private final Notes notes;
    private final Topics topics;
    private final Forestalled forestalled;
    private final ReplyTexts templates;
    private final Teamwork team;
    private final Idempotency idempotency;
    private final StaffDrafts drafts;
    private final Clock clock;
    private final Changes changes;

    Answering(Db db, Ids ids, OutgoingMessages outgoing, LaterMessages later, Refusals refusals, Notes notes, Topics topics, Forestalled forestalled,
              ReplyTexts templates, Teamwork team, Idempotency idempotency, StaffDrafts drafts, Clock clock, Changes changes) {
        this.db = db;
        this.ids = ids;
        this.outgoing = outgoing;
        this.later = later;
        this.refusals = refusals;
        this.drafts = drafts;
        this.clock = clock;
        this.notes = notes;
        this.topics = topics;
        this.forestalled = forestalled;
        this.templates = templates;
        this.team = team;
        this.idempotency = idempotency;
        this.changes = changes;
    }

    /**
     * @param text     the words; null with a template or with files alone
     * @param note     for colleagues only
     * @param cardIds  the orders that it is about; null: nobody says, {@link Topics} decides
     * @param schedule when it goes; null: at once
     * @param seen     the last message that the writer knew of: nothing goes where somebody else has answered since; null: goes all the same
     */
    public record Answer(@Nullable String text, @Nullable TemplateUse template, List<UUID> fileIds, @Nullable UUID replyTo, boolean note,
                         @Nullable Set<UUID> cardIds, @Nullable Schedule schedule, @Nullable UUID seen) {
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
                                .chain(changed -> drafts.said(tx, conversationId, answer, actor).map(gone -> join(changed, gone)))
                                .chain(changed -> tell(tx, id, conversationId, answer, actor).map(told -> join(changed, told)))
                                .chain(changed -> changes.record(tx, changed)).replaceWith(id)));
    }

    private Uni<List<Change>> tell(SqlConnection tx, UUID id, UUID conversationId, Answer answer, Actor actor) {
        return team.wrote(tx, new Teamwork.Written(id, conversationId, answer.text(), answer.note(), actor));
    }

    private Uni<List<Change>> write(SqlConnection tx, UUID id, UUID conversationId, Answer answer, Actor actor) {
        return topics.of(tx, conversationId, answer).chain(cards -> answer.note() ? notes.add(tx, id, conversationId, answer.text(), cards, actor)
                : send(tx, id, conversationId, answer, cards, actor));
    }

    private Uni<List<Change>> send(SqlConnection tx, UUID id, UUID conversationId, Answer answer, Set<UUID> cards, Actor actor) {
        return forestalled.check(tx, conversationId, answer.seen(), actor).chain(() -> draft(tx, conversationId, answer, cards, actor))
                .chain(draft -> isLater(answer) ? later.add(tx, id, conversationId, draft, answer.schedule(), actor)
                        : outgoing.send(tx, id, conversationId, draft, actor))
                .chain(sent -> sent instanceof Sent.Queued queued ? Uni.createFrom().item(queued.changes()) : refusals.fail(tx, conversationId, sent));
    }

    /** One that was written without a connection may come after its time: then it goes at once. */
    private boolean isLater(Answer answer) {
        return answer.schedule() != null && answer.schedule().within(clock.instant()).at().isAfter(clock.instant());
    }

    private static List<Change> join(List<Change> some, List<Change> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private Uni<Draft> draft(SqlConnection tx, UUID conversationId, Answer answer, Set<UUID> cards, Actor actor) {
        if (answer.template() == null) {
            return Uni.createFrom().item(new Draft(answer.text(), null, answer.fileIds(), answer.replyTo(), null, cards));
        }
        return templates.fill(tx, answer.template().key(), conversationId, actor, answer.template().values())
                .map((ReplyText text) -> new Draft(text.text(), text.approved(), answer.fileIds(), answer.replyTo(), text.key(), cards));
    }
}
