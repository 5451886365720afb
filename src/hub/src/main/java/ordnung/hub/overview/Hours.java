package ordnung.hub.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import ordnung.hub.platform.Problem;

/** Whole hours, half open: what was added up by the hour can be asked of these alone, and a figure and its list mean the same time. */
public record Hours(Instant from, Instant to) {
    /** A quarter: three months and a day of grace for the clocks. */
    private static final Duration LONGEST = Duration.ofDays(93);

    /** The hours in which both fall are included. @throws Problem 400 naming {@code to} where that is more than 93 days */
    public Hours {
        from = from.truncatedTo(ChronoUnit.HOURS);
        Instant hour = to.truncatedTo(ChronoUnit.HOURS);
        to = hour.equals(to) ? to : hour.plus(1, ChronoUnit.HOURS);
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.badField("to", "must be within 93 days of from");
        }
    }
}
