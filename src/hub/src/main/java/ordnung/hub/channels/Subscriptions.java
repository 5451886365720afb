package ordnung.hub.channels;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.connector.Connector;
import ordnung.connector.SendResult;
import ordnung.connector.Subscribing;
import ordnung.host.Accounts.Account;
import ordnung.host.HostLedger;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jboss.logging.Logger;

/** Tells providers where to call, once a person has asked for it, and again every hour: some forget an address that did not answer for a while. */
@ApplicationScoped
public class Subscriptions {
    private static final Logger LOG = Logger.getLogger(Subscriptions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final int AT_ONCE = 20;

    private record Due(UUID id, String url) {
    }

    private final LiveAccounts live;
    private final ChannelAccounts accounts;
    private final PublicAddress addresses;
    private final HostLedger ledger;
    private final Changes changes;
    private final Db db;
    private final Clock clock;

    Subscriptions(LiveAccounts live, ChannelAccounts accounts, PublicAddress addresses, HostLedger ledger, Changes changes, Db db, Clock clock) {
        this.live = live;
        this.accounts = accounts;
        this.addresses = addresses;
        this.ledger = ledger;
        this.changes = changes;
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param base  where the caller reached us, for when {@code ORDNUNG_PUBLIC_URL} is unset
     * @throws Problem 404, or 409 for an account that has nobody to tell, as a failure
     */
    public Uni<Outcome> subscribe(UUID id, String base) {
        return accounts.one(id).chain(account -> {
            Connector connector = live.byId(id.toString()).map(Account::connector).orElseThrow(() -> Problem.notFound("account"));
            if (AccountViews.polls(connector)) {
                throw Problem.conflict("This account asks its provider by itself: it needs no address.");
            }
            if (!(connector instanceof Subscribing)) {
                throw Problem.conflict("This channel cannot be told its address from here: enter it with the provider.");
            }
            String url = addresses.webhook(account, base);
            return tell(connector, url).map(Outcome::of)
                    .call(outcome -> outcome.ok() ? remember(id, url) : Uni.createFrom().voidItem());
        });
    }

    private static Uni<SendResult> tell(Connector connector, String url) {
        return Uni.createFrom().completionStage(() -> ((Subscribing) connector).subscribe(URI.create(url + connector.webhookSuffix())))
                .ifNoItem().after(PATIENCE).recoverWithItem(Outcome.NO_ANSWER);
    }

    private Uni<Void> remember(UUID id, String url) {
        return db.transaction(tx -> Db.query(tx, "update channel_account set subscribed_url = $2, subscribed_at = $3 where id = $1", id, url,
                        Time.utc(clock.instant()))
                .chain(() -> changes.record(tx, List.of(new Change("account.updated", null, id, Map.of("subscribed", true))))));
    }

    /** The rows are taken before anybody is called, so that no other process calls for them too. */
    @Scheduled(every = "1m", delayed = "1m", identity = "subscriptions-repeat", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> repeat() {
        return db.list(row -> new Due(row.getUUID("id"), row.getString("subscribed_url")), """
                        update channel_account set subscribed_at = $1 where id in (
                            select id from channel_account
                            where enabled and stopped_reason is null and subscribed_url is not null
                              and (subscribed_at is null or subscribed_at <= $2)
                            order by subscribed_at nulls first limit $3 for update skip locked)
                        returning id, subscribed_url""", Time.utc(clock.instant()), Time.utc(clock.instant().minus(EVERY)), AT_ONCE)
                .chain(due -> Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(this::again).collect().asList())
                .onFailure().invoke(fault -> LOG.warnf("subscriptions.not-repeated cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> again(Due due) {
        Account account = live.byId(due.id.toString()).filter(one -> one.connector() instanceof Subscribing && !AccountViews.polls(one.connector()))
                .orElse(null);
        if (account == null) {
            return Uni.createFrom().voidItem();
        }
        String url = addresses.webhook(account.channel(), account.id(), due.url);
        return tell(account.connector(), url).chain(result -> settle(due, url, account.id(), result));
    }

    private Uni<Void> settle(Due due, String url, String account, SendResult result) {
        if (result instanceof SendResult.Accepted) {
            ledger.answered(account);
            return url.equals(due.url) ? Uni.createFrom().voidItem() : remember(due.id, url);
        }
        String message = String.valueOf(Outcome.of(result).error().message());
        LOG.warnf("account.not-subscribed account=%s", account);
        if (result instanceof SendResult.StopAccount) {
            ledger.stopped(account, message);
        } else if (result instanceof SendResult.Failed) {
            ledger.error(account, message);
        } else {
            ledger.unavailable(account, message);
            return db.query("update channel_account set subscribed_at = $2 where id = $1", due.id,
                    Time.utc(clock.instant().minus(EVERY).plus(SOON))).replaceWithVoid();
        }
        return Uni.createFrom().voidItem();
    }
}
