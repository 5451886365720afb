package ordnung.host;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ordnung.connector.PollResult;
import ordnung.connector.Rereading;
import ordnung.events.SendError;
import ordnung.host.Accounts.Account;
import ordnung.host.PollCursors.Feed;
import ordnung.host.PollCursors.Taken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notices that nobody was there for an account (this server was down, the account was stopped) for longer than its provider's repeats make up for, and
 * has its conversations read again. When somebody was there last is kept as a cursor is.
 */
@ApplicationScoped
public class Gaps {
    private static final String FEED = "gaps";
    private static final Duration PULSE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    /** Who has not been written to for so long before the gap is hardly in the middle of a talk. */
    private static final Duration TALKING = Duration.ofDays(90);
    private static final int MOST_THREADS = 1000;
    private static final Logger LOG = Logger.getLogger(Gaps.class);

    private final Accounts accounts;
    private final PollCursors cursors;
    private final KnownThreads threads;
    private final InboundEvents inbound;
    private final HostLedger ledger;
    private final Clock clock;

    Gaps(Accounts accounts, PollCursors cursors, KnownThreads threads, InboundEvents inbound, HostLedger ledger, Clock clock) {
        this.accounts = accounts;
        this.cursors = cursors;
        this.threads = threads;
        this.inbound = inbound;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Not all went well: the gap is still there. */
    private static final class StillOpen extends RuntimeException {
        private StillOpen(SendError why) {
            super(why.code(), null, false, false);
        }
    }

    @Scheduled(every = "10s", delayed = "5s", identity = "gaps", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        List<Feed> wanted = accounts.all().stream().filter(Account::works).filter(account -> account.connector() instanceof Rereading)
                .map(account -> new Feed(account.id(), FEED)).toList();
        return (wanted.isEmpty() ? Uni.createFrom().item(List.<Taken>of()) : cursors.take(wanted, LEASE))
                .chain(taken -> Multi.createFrom().iterable(taken).onItem().transformToUniAndConcatenate(this::close).collect().asList())
                .onFailure().invoke(fault -> LOG.warnf("gaps.not-looked cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> close(Taken taken) {
        Instant now = clock.instant();
        Instant last = instant(taken.cursor());
        Account account = accounts.byId(taken.feed().accountId()).filter(Account::works).orElse(null);
        if (account == null || !(account.connector() instanceof Rereading rereading)) {
            return cursors.postpone(taken.feed(), now);
        }
        boolean gap = last != null && Duration.between(last, now).compareTo(rereading.repeats()) > 0;
        return (gap ? reread(account, rereading, last) : Uni.createFrom().voidItem())
                .chain(() -> cursors.keep(taken.feed(), now.toString(), now.plus(PULSE)))
                // Whatever came between, the broker away included: the gap stays as wide as it was, and no other account waits for it.
                .onFailure().invoke(fault -> LOG.warnf("gaps.still-open account=%s cause=%s", account.id(), fault.getClass().getSimpleName()))
                .onFailure().recoverWithUni(() -> cursors.postpone(taken.feed(), clock.instant().plus(AGAIN)));
    }

    private Uni<Void> reread(Account account, Rereading rereading, Instant since) {
        LOG.infof("gaps.reread account=%s since=%s", account.id(), since);
        return threads.of(account.id(), since.minus(TALKING), MOST_THREADS)
                .chain(all -> Multi.createFrom().iterable(all).onItem().transformToUniAndConcatenate(thread -> reread(account, rereading, thread, since))
                        .collect().asList()).replaceWithVoid();
    }

    private Uni<Void> reread(Account account, Rereading rereading, String thread, Instant since) {
        return Uni.createFrom().completionStage(() -> rereading.reread(thread, since)).chain(result -> {
            if (result instanceof PollResult.Fetched fetched) {
                return inbound.publish(account, fetched.events());
            } else if (result instanceof PollResult.StopAccount stop) {
                ledger.stopped(account.id(), stop.error().message());
                return Uni.createFrom().failure(new StillOpen(stop.error()));
            }
            return Uni.createFrom().failure(new StillOpen(((PollResult.NotNow) result).error()));
        });
    }

    private static @Nullable Instant instant(@Nullable String cursor) {
        try {
            return cursor == null ? null : Instant.parse(cursor);
        } catch (DateTimeException nobodyWroteThat) {
            return null;
        }
    }
}
