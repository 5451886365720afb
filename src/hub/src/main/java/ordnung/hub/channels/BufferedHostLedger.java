package ordnung.hub.channels;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import ordnung.host.HostLedger;
import ordnung.hub.platform.Storable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the host tells, kept in memory and written each second in one go. Messages are not counted here but where they are stored, in the same
 * transaction; of what is told here (calls turned away, times of the last ones) a killed process loses the last second.
 */
@ApplicationScoped
class BufferedHostLedger implements HostLedger {
    private static final Logger LOG = Logger.getLogger(BufferedHostLedger.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration STILL_THERE = Duration.ofMinutes(1);
    private static final int LONGEST_MESSAGE = 500;
    private static final String ODD_REASON = "other";

    private final LiveAccounts accounts;
    private final HostReports reports;
    private final Clock clock;
    private final Map<UUID, Sightings> seen = new ConcurrentHashMap<>();
    private final Map<String, Instant> answered = new ConcurrentHashMap<>();
    private final Map<HostReports.Refusal, Long> refusals = new ConcurrentHashMap<>();

    BufferedHostLedger(LiveAccounts accounts, HostReports reports, Clock clock) {
        this.accounts = accounts;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public void received(String accountId) {
        see(accountId, was -> was.received(clock.instant()));
    }

    /** The reason is one of a connector's few keys; anything else is not let into the table, nor is the name of a channel that nobody has. */
    @Override
    public void rejected(@Nullable String accountId, String channel, String reason) {
        UUID account = accountId == null || accounts.byId(accountId).isEmpty() ? Ledger.NOBODY : UUID.fromString(accountId);
        String key = reason.matches("[a-z0-9-]{1,60}") ? reason : ODD_REASON;
        refusals.merge(new HostReports.Refusal(account, key), 1L, Long::sum);
    }

    @Override
    public void sent(String accountId) {
        see(accountId, was -> was.sent(clock.instant()));
    }

    /** A provider that is asked every few seconds answers as often: after a failure that is news, else once a minute. */
    @Override
    public void answered(String accountId) {
        Instant now = clock.instant();
        Instant told = answered.get(accountId);
        if (told == null || told.isBefore(now.minus(STILL_THERE))) {
            answered.put(accountId, now);
            see(accountId, Sightings::answered);
        }
    }

    @Override
    public void error(String accountId, String message) {
        see(accountId, was -> was.error(clock.instant(), shown(message)));
    }

    @Override
    public void unavailable(String accountId, String message) {
        answered.remove(accountId);
        see(accountId, was -> was.unavailable(clock.instant(), shown(message)));
    }

    /** Not buffered for long: sending goes on until it is written and read again. */
    @Override
    public void stopped(String accountId, String reason) {
        error(accountId, reason);
        if (accounts.byId(accountId).isPresent()) {
            reports.stop(UUID.fromString(accountId), shown(reason)).chain(accounts::refresh)
                    .subscribe().with(done -> LOG.warnf("account.stopped account=%s", accountId),
                            fault -> LOG.errorf("account.stop-failed account=%s cause=%s", accountId, fault.getClass().getSimpleName()));
        }
    }

    private void see(String accountId, UnaryOperator<Sightings> change) {
        if (accounts.byId(accountId).isPresent()) {
            seen.compute(UUID.fromString(accountId), (id, was) -> change.apply(was == null ? Sightings.NOTHING : was));
        }
    }

    private static String shown(String message) {
        String storable = Storable.text(message);
        return storable == null || storable.length() <= LONGEST_MESSAGE ? String.valueOf(storable) : storable.substring(0, LONGEST_MESSAGE);
    }

    @Scheduled(every = "1s", delayed = "1s", identity = "host-ledger-flush", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> flush() {
        Map<UUID, Sightings> seenNow = drain(seen);
        Map<HostReports.Refusal, Long> refusedNow = drain(refusals);
        if (seenNow.isEmpty() && refusedNow.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return reports.write(seenNow, refusedNow).onFailure().invoke(fault -> {
            LOG.warnf("host-ledger.kept cause=%s", fault.getClass().getSimpleName());
            seenNow.forEach((id, one) -> seen.merge(id, one, (newer, older) -> older.and(newer)));
            refusedNow.forEach((refusal, n) -> refusals.merge(refusal, n, Long::sum));
        }).onFailure().recoverWithNull();
    }

    private static <K, V> Map<K, V> drain(Map<K, V> from) {
        Map<K, V> drained = new ConcurrentHashMap<>();
        for (K key : from.keySet()) {
            V value = from.remove(key);
            if (value != null) {
                drained.put(key, value);
            }
        }
        return drained;
    }

    void stop(@Observes @Priority(2) ShutdownEvent event) {
        flush().onFailure().recoverWithNull().await().atMost(PATIENCE);
    }
}
