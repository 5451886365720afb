package ordnung.hub.platform.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody waits, and how urgent that is: calm, soon or late.
 *
 * @param minutes  whole minutes since they wait
 * @param soon     when it becomes urgent; null where there is no promise
 * @param late     when it is overdue; null where there is no promise
 */
public record Waiting(String state, Instant since, @Nullable Instant soon, @Nullable Instant late, long minutes) {

    public static Waiting of(Instant since, @Nullable Instant soon, @Nullable Instant due, Instant now) {
        long minutes = Math.max(0, Duration.between(since, now).toMinutes());
        return new Waiting(state(soon, due, now), since, soon, due, minutes);
    }

    private static String state(@Nullable Instant soon, @Nullable Instant late, Instant now) {
        if (late != null && !now.isBefore(late)) {
            return "late";
        }
        return soon != null && !now.isBefore(soon) ? "soon" : "calm";
    }

    public Spell spell() {
        return Spell.of(minutes);
    }
}
