package ordnung.hub.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long an account is usually quiet: 95 of 100 hours of its last four weeks lay in pauses no longer than this. Pauses count by their length and
 * not by their number, or else the one night of a day with many messages would be rare enough to seem unusual. An hour is added, because the
 * ledger counts by whole hours.
 *
 * @param usual  at least two hours, at most seven days; a day for an account of which too little is known
 * @param known  whether it was learned from the account itself
 */
public record Rhythm(Duration usual, boolean known) {
    static final Duration HISTORY = Duration.ofDays(28);
    static final Rhythm UNKNOWN = new Rhythm(Duration.ofDays(1), false);
    private static final int FEWEST_MESSAGES = 20;
    private static final double NORMAL = 0.95;
    private static final Duration SHORTEST = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** @param hours  in which something came, in their order */
    static Rhythm of(List<Instant> hours, long messages) {
        if (messages < FEWEST_MESSAGES || hours.size() < 2) {
            return UNKNOWN;
        }
        List<Duration> pauses = IntStream.range(1, hours.size()).mapToObj(i -> Duration.between(hours.get(i - 1), hours.get(i))).sorted().toList();
        return new Rhythm(bounded(normal(pauses).plusHours(1)), true);
    }

    /** @param pauses  the shortest first */
    private static Duration normal(List<Duration> pauses) {
        double wanted = NORMAL * pauses.stream().mapToLong(Duration::toMinutes).sum();
        long lived = 0;
        for (Duration pause : pauses) {
            lived += pause.toMinutes();
            if (lived >= wanted) {
                return pause;
            }
        }
        return pauses.get(pauses.size() - 1);
    }

    private static Duration bounded(Duration pause) {
        return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    boolean isSilent(Instant last, Instant now) {
        return last.isBefore(now.minus(usual));
    }
}
