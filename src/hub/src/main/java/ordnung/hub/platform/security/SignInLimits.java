package ordnung.hub.platform.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How often one may be wrong: 5 times a login, 50 times an address, given back evenly over 15 minutes. Kept in this process: two processes
 * allow twice as many, which guesses no password. The oldest of 10,000 remembered names is forgotten first; the limit of an address
 * keeps anybody from pushing a name out.
 */
@ApplicationScoped
class SignInLimits {
    static final int BY_LOGIN = 5;
    static final int BY_ADDRESS = 50;
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final TimeMeter time;
    private final Map<String, Bucket> logins = new Remembered();
    private final Map<String, Bucket> addresses = new Remembered();

    SignInLimits(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** Spends one attempt of both, before the password is looked at: attempts made at once count as well. Answers how long to wait, if so. */
    synchronized Optional<Duration> spend(String login, String address) {
        ConsumptionProbe ofAddress = bucket(addresses, address, BY_ADDRESS).tryConsumeAndReturnRemaining(1);
        if (!ofAddress.isConsumed()) {
            return Optional.of(wait(ofAddress));
        }
        ConsumptionProbe ofLogin = bucket(logins, login, BY_LOGIN).tryConsumeAndReturnRemaining(1);
        return ofLogin.isConsumed() ? Optional.empty() : Optional.of(wait(ofLogin));
    }

    synchronized int left(String login, String address) {
        return (int) Math.min(bucket(logins, login, BY_LOGIN).getAvailableTokens(), bucket(addresses, address, BY_ADDRESS).getAvailableTokens());
    }

    /** The attempt was right: it is given back, and so are the login's earlier slips. */
    synchronized void right(String login, String address) {
        logins.remove(login);
        bucket(addresses, address, BY_ADDRESS).addTokens(1);
    }

    private static Duration wait(ConsumptionProbe probe) {
        return Duration.ofSeconds(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Map<String, Bucket> buckets, String name, int attempts) {
        return buckets.computeIfAbsent(name, absent -> Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, PERIOD)).build());
    }

    private static final class Remembered extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
