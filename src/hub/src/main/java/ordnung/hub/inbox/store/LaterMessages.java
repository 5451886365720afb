package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested.OutgoingFile;
import ordnung.host.Accounts;
import ordnung.host.Accounts.Account;
import ordnung.hub.inbox.Draft;
import ordnung.hub.inbox.Schedule;
import ordnung.hub.inbox.Sent;
import ordnung.hub.inbox.store.Recipients.Recipient;
import ordnung.hub.inbox.store.ScheduledMessages.Waiting;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;

/**
 * Puts an answer into the thread that goes later, as one message whatever it becomes when it goes. Whether the channel can carry it is seen at once;
 * whether its window is open then, at its time. The conversation waits on: nobody has been answered yet.
 */
@ApplicationScoped
public class LaterMessages {
    private final Recipients recipients;
    private final OutgoingFiles files;
    private final OutgoingMessages outgoing;
    private final ScheduledMessages scheduled;
    private final Accounts accounts;
    private final Clock clock;

    LaterMessages(Recipients recipients, OutgoingFiles files, OutgoingMessages outgoing, ScheduledMessages scheduled, Accounts accounts, Clock clock) {
        this.recipients = recipients;
        this.files = files;
        this.outgoing = outgoing;
        this.scheduled = scheduled;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Uni<Sent> add(SqlConnection tx, UUID messageId, UUID conversationId, Draft draft, Schedule schedule, Actor actor) {
        return recipients.lock(tx, conversationId).chain(found -> {
            Recipient to = found.orElseThrow(() -> Problem.notFound("conversation"));
            return files.of(tx, draft.fileIds()).chain(attached -> {
                String refusal = refusal(to, draft, attached);
                return refusal != null ? Uni.createFrom().item((Sent) new Sent.CannotCarry(refusal))
                        : OutgoingMessages.quoted(tx, to, draft).chain(quote -> write(tx, messageId, to, draft, schedule, attached, quote, actor));
            });
        });
    }

    /** Takes it out and hands it to the channel, as its author wrote it or as whoever sends it now. Stores nothing where it may not go: roll back. */
    public Uni<Sent> send(SqlConnection tx, Waiting waiting, Actor actor, boolean answers) {
        return scheduled.take(tx, waiting.messageId())
                .chain(() -> outgoing.send(tx, waiting.messageId(), waiting.conversationId(), waiting.draft(), actor, answers));
    }

    /** @return why the channel cannot carry it; null where it can */
    String refusal(Recipient to, Draft draft, List<OutgoingFile> attached) {
        Optional<Account> account = accounts.byId(to.accountId().toString());
        return account.isEmpty() ? "The channel's account is gone."
                : Carrying.refusal(account.get().connector().capabilities(to.thread()), draft, attached);
    }

    private Uni<Sent> write(SqlConnection tx, UUID id, Recipient to, Draft draft, Schedule schedule, List<OutgoingFile> attached, Optional<String> quote,
                            Actor actor) {
        Instant now = clock.instant();
        MessageKind kind = attached.isEmpty() ? MessageKind.TEXT : attached.get(0).kind();
        return Db.query(tx, """
                insert into message (id, conversation_id, account_id, direction, kind, text, reply_to, author_kind, author_id, author_name, sent_at,
                                     position, received_at, delivery_state, delivery_at)
                values ($1, $2, $3, 'out', $4, $5, $6, $7, $8, $9, $10, $10, $10, 'queued', $10)""",
                id, to.conversationId(), to.accountId(), kind.word(), Storable.text(draft.text()), quote.orElse(null), OutgoingMessages.authorKind(actor),
                actor.id(), actor.name(), Time.utc(now))
                .chain(() -> files.attach(tx, id, to.accountId(), attached))
                .chain(() -> MessageLinks.add(tx, to.conversationId(), id, draft.cards()))
                .chain(() -> scheduled.add(tx, id, to.conversationId(), draft, schedule, now))
                .map(done -> new Sent.Queued(id, List.of(new Change("message.created", to.conversationId(), id, Map.of("direction", "out",
                        "kind", kind.word(), "accountId", to.accountId().toString())))));
    }
}
