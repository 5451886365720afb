package ordnung.hub.inbox;

import java.time.Duration;
import java.time.Instant;
import ordnung.hub.platform.Problem;

/**
 * When an answer goes.
 *
 * @param keep  it goes even if the customer writes first
 */
public record Schedule(Instant at, boolean keep) {
    private static final Duration FARTHEST = Duration.ofDays(366);

    /** @throws Problem 400 where it is more than a year ahead */
    public Schedule within(Instant now) {
        if (at.isAfter(now.plus(FARTHEST))) {
            throw Problem.badField("sendAt", "must be within a year");
        }
        return this;
    }
}
