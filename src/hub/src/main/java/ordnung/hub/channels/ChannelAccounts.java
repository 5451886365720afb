package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import ordnung.connector.ConnectorFactory;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.FieldCheck;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import ordnung.hub.platform.live.EntityChanges;
import ordnung.hub.platform.web.Idempotency;
import ordnung.hub.platform.web.Versions;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Connects accounts and changes them. A change is live in this process before it is answered. */
@ApplicationScoped
public class ChannelAccounts {
    private static final int LONGEST = 200;

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Mutiny.SessionFactory entities;
    private final Channels channels;
    private final Wiring wiring;
    private final LiveAccounts live;
    private final Idempotency idempotency;
    private final RequestPrint print;
    private final Changes changes;
    private final EntityChanges entityChanges;

    ChannelAccounts(Db db, Ids ids, Clock clock, Mutiny.SessionFactory entities, Channels channels, Wiring wiring, LiveAccounts live,
                    Idempotency idempotency, RequestPrint print, Changes changes, EntityChanges entityChanges) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.entities = entities;
        this.channels = channels;
        this.wiring = wiring;
        this.live = live;
        this.idempotency = idempotency;
        this.print = print;
        this.changes = changes;
        this.entityChanges = entityChanges;
    }

    /** @throws Problem 400 naming every field at fault, {@code settings.appSecret} for instance */
    public Uni<ChannelAccount> create(Actor actor, @Nullable String idempotencyKey, AccountView.Edit edit) {
        ChannelAccount account = draft(edit);
        return db.transaction(tx -> idempotency.claim(tx, Idempotency.principal(actor), idempotencyKey, print.of(edit), account.id)
                        .chain(earlier -> earlier.isPresent() ? Uni.createFrom().item(earlier.get()) : insert(tx, account)))
                .call(live::refresh)
                .chain(this::one);
    }

    private ChannelAccount draft(AccountView.Edit edit) {
        FieldCheck check = new FieldCheck();
        ConnectorFactory channel = channels.find(edit.channel() == null ? "" : edit.channel()).orElse(null);
        if (channel == null) {
            check.oneOf("channel", edit.channel(), channels.all().stream().map(ConnectorFactory::channel).toList());
        }
        check.text("name", edit.name(), 1, LONGEST);
        texts(edit, check);
        if (channel == null) {
            throw check.problem();
        }
        ChannelAccount account = new ChannelAccount();
        account.id = ids.next();
        account.channel = channel.channel();
        account.name = edit.name() == null ? "" : edit.name().strip();
        account.direction = edit.direction() == null || edit.direction().isBlank() ? ChannelAccount.DEFAULT_DIRECTION : edit.direction().strip();
        account.branch = edit.branch() == null || edit.branch().isBlank() ? null : edit.branch().strip();
        account.enabled = true;
        account.createdAt = clock.instant();
        settle(account, channel, Settings.of(channel, Map.of(), Map.of()), edit, check);
        return account;
    }

    private static void texts(AccountView.Edit edit, FieldCheck check) {
        check.text("direction", edit.direction(), 0, LONGEST).text("branch", edit.branch(), 0, LONGEST);
    }

    /** Checks the settings by connecting with them, and stores them in the row. */
    private void settle(ChannelAccount account, ConnectorFactory channel, Settings was, AccountView.Edit edit, FieldCheck check) {
        Settings settings = was.with(edit.settings() == null ? Map.of() : edit.settings(), check);
        if (check.isClean()) {
            wiring.tryOut(channel, settings, check);
        }
        check.done();
        wiring.store(account, settings);
    }

    private Uni<UUID> insert(SqlConnection tx, ChannelAccount account) {
        return Db.query(tx, """
                        insert into channel_account (id, channel, name, direction, branch, settings, secrets, enabled, created_at)
                        values ($1, $2, $3, $4, $5, $6, $7, true, $8)""", account.id, account.channel, account.name, account.direction,
                        account.branch, account.settings, Buffer.buffer(account.secrets), Time.utc(account.createdAt))
                .chain(() -> changes.record(tx, List.of(changed(account))))
                .replaceWith(account.id);
    }

    private static Change changed(ChannelAccount account) {
        return new Change("account.updated", null, account.id, Map.of("channel", account.channel));
    }

    public Uni<List<ChannelAccount>> list() {
        return entities.withSession(session -> session.createSelectionQuery("from ChannelAccount order by id", ChannelAccount.class).getResultList());
    }

    public Uni<ChannelAccount> one(UUID id) {
        return entities.withSession(session -> session.find(ChannelAccount.class, id))
                .onItem().ifNull().failWith(() -> Problem.notFound("account"));
    }

    /** New settings are a person's answer to whatever stopped the account: it goes on. */
    public Uni<ChannelAccount> change(UUID id, @Nullable String ifMatch, AccountView.Edit edit) {
        return edit(id, account -> {
            Versions.check(ifMatch, edit.version(), account.version);
            FieldCheck check = new FieldCheck();
            if (edit.channel() != null && !edit.channel().equals(account.channel)) {
                check.fault("channel", "cannot be changed: connect another account");
            }
            if (edit.name() != null) {
                check.text("name", edit.name(), 1, LONGEST);
            }
            texts(edit, check);
            if (edit.settings() == null) {
                check.done();
            } else {
                ConnectorFactory channel = channels.find(account.channel).orElseThrow(() -> Problem.conflict("This build lacks the channel."));
                settle(account, channel, wiring.mendable(account), edit, check);
                account.stoppedReason = null;
                // Perhaps another bot now, which has been told nothing: it is due at once.
                account.subscribedAt = null;
            }
            account.name = edit.name() == null ? account.name : edit.name().strip();
            account.direction = edit.direction() == null || edit.direction().isBlank() ? account.direction : edit.direction().strip();
            account.branch = edit.branch() == null ? account.branch : edit.branch().isBlank() ? null : edit.branch().strip();
        });
    }

    /** Switching on says that a person has seen to whatever stopped the account. */
    public Uni<ChannelAccount> enable(UUID id, boolean enabled) {
        return edit(id, account -> {
            account.enabled = enabled;
            account.stoppedReason = enabled ? null : account.stoppedReason;
        });
    }

    /** The provider has answered a person's test: what had stopped the account is over. */
    public Uni<ChannelAccount> goOn(UUID id) {
        return edit(id, account -> account.stoppedReason = null);
    }

    private Uni<ChannelAccount> edit(UUID id, Consumer<ChannelAccount> change) {
        return entities.withTransaction(session -> session.find(ChannelAccount.class, id, LockModeType.PESSIMISTIC_WRITE)
                        .onItem().ifNull().failWith(() -> Problem.notFound("account"))
                        .invoke(change)
                        .call(account -> entityChanges.record(session, changed(account))))
                .call(live::refresh);
    }
}
