package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.connector.Capabilities;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import ordnung.host.Accounts;
import ordnung.host.Accounts.Account;
import ordnung.host.EventCodec;
import ordnung.hub.inbox.Conversation.Window;
import ordnung.hub.inbox.Draft;
import ordnung.hub.inbox.LongText;
import ordnung.hub.inbox.Outgoing;
import ordnung.hub.inbox.Sent;
import ordnung.hub.inbox.WindowRule;
import ordnung.hub.inbox.store.Answers.Written;
import ordnung.hub.inbox.store.Recipients.Recipient;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import org.jspecify.annotations.Nullable;

/** Writes what is to be sent: the message and its outbox row, together or not at all. */
@ApplicationScoped
public class OutgoingMessages implements Outgoing {
    private final Recipients recipients;
    private final OutgoingFiles files;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Answers ends;
    private final Ids ids;
    private final Clock clock;

    OutgoingMessages(Recipients recipients, OutgoingFiles files, Accounts accounts, Outbox outbox, Answers answers, Ids ids,
                     Clock clock) {
        this.recipients = recipients;
        this.files = files;
        this.accounts = accounts;
        this.outbox = outbox;
        this.ends = answers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Sent> send(SqlConnection tx, UUID conversationId, Draft draft, Actor actor) {
        return send(tx, ids.next(), conversationId, draft, actor);
    }

    /** As {@link #send(SqlConnection, UUID, Draft, Actor)}, under an id that the caller chose. */
    public Uni<Sent> send(SqlConnection tx, UUID messageId, UUID conversationId, Draft draft, Actor actor) {
        return send(tx, messageId, conversationId, draft, actor, actor.kind() != Actor.Kind.AUTOMATION);
    }

    /** @param answers  ends the wait. Only a person's answer does, and only to what was said before it was written. */
    Uni<Sent> send(SqlConnection tx, UUID messageId, UUID conversationId, Draft draft, Actor actor, boolean answers) {
        return recipients.lock(tx, conversationId).chain(found -> {
            Recipient to = found.orElseThrow(() -> Problem.notFound("conversation"));
            Optional<Account> account = accounts.byId(to.accountId().toString());
            if (account.isEmpty()) {
                return Uni.createFrom().item(new Sent.CannotCarry("The channel's account is gone."));
            }
            Capabilities can = account.get().connector().capabilities(to.thread());
            Window window = WindowRule.at(clock.instant(), can.window(), to.lastInboundAt());
            if (!window.open() && draft.approved() == null) {
                return Uni.createFrom().item(new Sent.WindowClosed(window.rule(),
                        window.closesAt() == null ? Instant.EPOCH : window.closesAt()));
            }
            Draft said = window.open() && draft.text() != null ? inWords(draft) : draft;
            return files.of(tx, said.fileIds()).chain(attached -> {
                String refusal = Carrying.refusal(can, said, attached);
                return refusal != null ? Uni.createFrom().item(new Sent.CannotCarry(refusal))
                        : quoted(tx, to, said).chain(quote -> write(tx, to, said, rows(messageId, can, to, said, attached, quote), actor, answers));
            });
        });
    }

    /** While free text may be sent, a template goes as its own words: the approved counterpart costs the shop money and reads stiffer. */
    private static Draft inWords(Draft draft) {
        return new Draft(draft.text(), null, draft.fileIds(), draft.replyTo(), draft.templateKey(), draft.cards());
    }

    /** The provider knows messages by its own ids only. */
    static Uni<Optional<String>> quoted(SqlConnection tx, Recipient to, Draft draft) {
        if (draft.replyTo() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Db.first(tx, row -> Optional.ofNullable(row.getString(0)),
                "select external_id from message where id = $1 and conversation_id = $2", draft.replyTo(), to.conversationId())
                .map(found -> Optional.of(found.flatMap(one -> one)
                        .orElseThrow(() -> Problem.badField("replyTo", "is no message of this conversation that the channel knows"))));
    }

    /**
     * One file a message, as channels have it: the words go with the first, or before it where it is nothing that takes a caption or the words are
     * too many for one. A text that is too long for one message goes in several.
     */
    private List<OutgoingRow> rows(UUID messageId, Capabilities can, Recipient to, Draft draft, List<OutgoingFile> attached, Optional<String> quote) {
        String text = Storable.text(draft.text());
        boolean captioned = !attached.isEmpty() && Carrying.asCaption(can, attached.get(0).kind(), text);
        List<String> words = text == null || captioned ? List.of()
                : draft.approved() == null ? LongText.parts(text, can.textLength()) : List.of(text);
        List<OutgoingRow> rows = new ArrayList<>();
        for (int i = 0; i < words.size() + attached.size() || rows.isEmpty(); i++) {
            UUID id = i == 0 ? messageId : ids.next();
            List<OutgoingFile> file = i < words.size() || attached.isEmpty() ? List.of() : List.of(attached.get(i - words.size()));
            String said = i < words.size() ? words.get(i) : i == 0 ? text : null;
            MessageKind kind = file.isEmpty() ? MessageKind.TEXT : file.get(0).kind();
            String answered = i == 0 ? quote.orElse(null) : null;
            rows.add(new OutgoingRow(id, kind, said, answered, new SendRequested(id.toString(), 1, to.accountId().toString(), to.channel(),
                    to.thread(), to.ids(), to.phone(), kind, said, file, answered, i == 0 ? draft.approved() : null, List.of(), Map.of())));
        }
        return rows;
    }

    private Uni<Sent> write(SqlConnection tx, Recipient to, Draft draft, List<OutgoingRow> rows, Actor actor, boolean answers) {
        Instant now = clock.instant();
        List<Change> changes = new ArrayList<>();
        rows.forEach(row -> changes.add(new Change("message.created", to.conversationId(), row.id(), Map.of("direction", "out",
                "kind", row.kind().word(), "accountId", to.accountId().toString(), "customerId", to.customerId().toString()))));
        return Multi.createFrom().iterable(rows).onItem().transformToUniAndConcatenate(row -> insert(tx, to, row, draft, actor, now))
                .collect().asList()
                .chain(() -> ends.written(tx, List.of(written(to, rows.get(rows.size() - 1), actor, answers)), now))
                .invoke(changes::addAll)
                .map(done -> new Sent.Queued(rows.get(0).id(), changes));
    }

    private static Written written(Recipient to, OutgoingRow last, Actor actor, boolean answers) {
        return new Written(to.conversationId(), last.id(), last.kind().word(), last.text(), actor, answers);
    }

    record OutgoingRow(UUID id, MessageKind kind, @Nullable String text, @Nullable String quote, SendRequested request) {
    }

    private Uni<Void> insert(SqlConnection tx, Recipient to, OutgoingRow row, Draft draft, Actor actor, Instant now) {
        return Db.query(tx, """
                insert into message (id, conversation_id, account_id, direction, kind, text, reply_to, author_kind, author_id, author_name, sent_at,
                                     position, received_at, delivery_state, delivery_at)
                values ($1, $2, $3, 'out', $4, $5, $6, $7, $8, $9, $10, $10, $10, 'queued', $10)""",
                row.id(), to.conversationId(), to.accountId(), row.kind().word(), row.text(), row.quote(), authorKind(actor), actor.id(),
                actor.name(), Time.utc(now))
                .chain(() -> files.attach(tx, row.id(), to.accountId(), row.request().files()))
                .chain(() -> MessageLinks.add(tx, to.conversationId(), row.id(), draft.cards()))
                .chain(() -> outbox.add(tx, row.id(), to.conversationId(), to.accountId(), new String(EventCodec.write(row.request()),
                        java.nio.charset.StandardCharsets.UTF_8), now));
    }

    static String authorKind(Actor actor) {
        return actor.kind() == Actor.Kind.AUTOMATION ? "automation" : "staff";
    }
}
