package ordnung.host;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.PollResult.NotNow;
import ordnung.connector.PollResult.StopAccount;
import ordnung.connector.Polling;
import ordnung.events.SendError;
import ordnung.host.Accounts.Account;
import ordnung.host.PollCursors.Feed;
import ordnung.host.PollCursors.Taken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks providers that do not call. A cursor is kept only when what was fetched is durable, so a process that dies in between fetches it again. A
 * feed is held by one process at a time, by a lease that is renewed while it is asked.
 */
@ApplicationScoped
public class Poller {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);
    private static final Duration WHILE_STOPPED = Duration.ofSeconds(5);
    private static final int LARGEST_EXPONENT = 9;
    private static final Logger LOG = Logger.getLogger(Poller.class);

    private final Accounts accounts;
    private final PollCursors cursors;
    private final InboundEvents inbound;
    private final HostLedger ledger;
    private final Clock clock;
    private final Map<Feed, Boolean> held = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Poller(Accounts accounts, PollCursors cursors, InboundEvents inbound, HostLedger ledger, Clock clock) {
        this.accounts = accounts;
        this.cursors = cursors;
        this.inbound = inbound;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "2s", identity = "poll", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> askDue() {
        List<Feed> wanted = accounts.all().stream().filter(Account::works).filter(account -> account.connector() instanceof Polling)
                .flatMap(account -> ((Polling) account.connector()).feeds().stream().map(feed -> new Feed(account.id(), feed.key())))
                .filter(feed -> !held.containsKey(feed)).toList();
        return (wanted.isEmpty() || stopping ? Uni.createFrom().item(List.<Taken>of()) : cursors.take(wanted, LEASE))
                .invoke(taken -> taken.forEach(this::begin))
                .onFailure().invoke(fault -> LOG.warnf("poll.not-taken cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    @Scheduled(every = "3s", delayed = "3s", identity = "poll-hold", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> goOnHolding() {
        List<Feed> all = List.copyOf(held.keySet());
        return (all.isEmpty() ? Uni.createFrom().voidItem() : cursors.hold(all, LEASE))
                .onFailure().invoke(fault -> LOG.warnf("poll.not-held cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void begin(Taken taken) {
        held.put(taken.feed(), true);
        ask(taken.feed(), taken.cursor(), taken.failures())
                .onFailure().invoke(fault -> LOG.warnf("poll.broken-off account=%s feed=%s cause=%s", taken.feed().accountId(), taken.feed().key(),
                        fault.getClass().getSimpleName()))
                // The cursor stands where it stood, and the lease runs out.
                .onFailure().recoverWithNull()
                .onTermination().invoke(() -> held.remove(taken.feed()))
                .subscribe().with(done -> { });
    }

    private Uni<Void> ask(Feed feed, @Nullable String cursor, int failures) {
        Account account = accounts.byId(feed.accountId()).filter(Account::works).orElse(null);
        Polling.Feed asked = account == null ? null : feed(account, feed.key());
        if (asked == null) {
            return cursors.postpone(feed, clock.instant());
        }
        return Uni.createFrom().completionStage(() -> ((Polling) account.connector()).poll(feed.key(), cursor))
                .onFailure().recoverWithItem(fault -> new NotNow(new SendError("connector-fault", "The connector failed", true), Duration.ZERO))
                .chain(result -> settle(account, feed, asked, failures, result));
    }

    private static Polling.@Nullable Feed feed(Account account, String key) {
        return account.connector() instanceof Polling polling
                ? polling.feeds().stream().filter(one -> one.key().equals(key)).findFirst().orElse(null) : null;
    }

    private Uni<Void> settle(Account account, Feed feed, Polling.Feed asked, int failures, PollResult result) {
        if (result instanceof Fetched fetched) {
            return fetched(account, feed, asked, fetched);
        }
        if (result instanceof StopAccount stop) {
            ledger.stopped(account.id(), stop.error().message());
            return cursors.postpone(feed, clock.instant().plus(WHILE_STOPPED));
        }
        NotNow not = (NotNow) result;
        if (!asked.backup()) {
            ledger.unavailable(account.id(), not.error().message());
        }
        Duration own = Duration.ofSeconds(1L << Math.min(failures, LARGEST_EXPONENT));
        Duration wait = not.after().compareTo(own) > 0 ? not.after() : own.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : own;
        return cursors.postpone(feed, clock.instant().plus(asked.backup() && wait.compareTo(asked.rest()) < 0 ? asked.rest() : wait));
    }

    private Uni<Void> fetched(Account account, Feed feed, Polling.Feed asked, Fetched fetched) {
        ledger.answered(account.id());
        if (!fetched.events().isEmpty() && !asked.backup()) {
            ledger.received(account.id());
        }
        Instant now = clock.instant();
        return inbound.publish(account, fetched.events())
                .chain(() -> cursors.keep(feed, fetched.cursor(), fetched.more() ? now : now.plus(asked.rest())))
                .chain(() -> fetched.more() && !stopping ? ask(feed, fetched.cursor(), 0) : Uni.createFrom().voidItem());
    }
}
