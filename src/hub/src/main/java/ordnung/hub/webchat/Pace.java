package ordnung.hub.webchat;

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
 * How much strangers may do. An address is a household, an office or a mobile operator's customers, so it may do more than a visitor. Kept in this
 * process; the longest unused of 20,000 is forgotten first.
 */
@ApplicationScoped
public class Pace {
    private static final int REMEMBERED = 20_000;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    Pace(Clock clock) {
        this.time = new Meter(clock);
    }

    /** What can be done, how often at once, and in how long all of that comes back: for an address and for a visitor. */
    public enum Deed {
        WRITE(120, 120, Duration.ofMinutes(1)), READ(600, 120, Duration.ofMinutes(1)), UPLOAD(60, 20, Duration.ofMinutes(10));

        private final int ofAddress;
        private final int ofVisitor;
        private final Duration period;

        Deed(int ofAddress, int ofVisitor, Duration period) {
            this.ofAddress = ofAddress;
            this.ofVisitor = ofVisitor;
            this.period = period;
        }
    }

    /** @return  how long to wait, where it is too much */
    public Optional<Duration> ofAddress(Deed deed, String address) {
        return spend(deed + " @" + address, deed.ofAddress, deed.period);
    }

    public Optional<Duration> ofVisitor(Deed deed, String thread) {
        return spend(deed + " " + thread, deed.ofVisitor, deed.period);
    }

    private synchronized Optional<Duration> spend(String name, int most, Duration period) {
        ConsumptionProbe probe = buckets.computeIfAbsent(name, absent -> Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period)).build()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty()
                : Optional.of(Duration.ofSeconds(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill())));
    }

    private record Meter(Clock clock) implements TimeMeter {
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
