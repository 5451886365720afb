package ordnung.hub.inbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When a message is tried again, and when it is left to a person. */
public final class RetryPolicy {
    /** Tries until a message is parked: with the delays between them a good half hour, which outlasts most outages of a provider. */
    public static final int TRIES = 14;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private RetryPolicy() {
    }

    /**
     * Doubles from one second to five minutes, with up to a quarter more by chance, so that many do not come back at once.
     *
     * @param failures  tries that failed so far, from 1
     * @param wish     the provider's own, never undercut
     */
    public static Duration delay(int failures, Duration wish, RandomGenerator chance) {
        long grown = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures - 1, 20));
        long jitter = grown >= 4 ? chance.nextLong(grown / 4) : 0;
        return Duration.ofMillis(Math.max(grown, wish.toMillis()) + jitter);
    }
}
