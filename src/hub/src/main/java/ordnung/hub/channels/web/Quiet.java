package ordnung.hub.channels.web;

import java.time.Duration;

/** How long, for {@code msg:spell}, which takes its numbers as texts. */
public record Quiet(String unit, String first, String second) {
    private static final int EXACT_HOURS = 10;
    private static final int HOURS = 48;

    static Quiet of(Duration time) {
        long hours = time.toHours();
        if (hours >= HOURS) {
            return of("days", time.toDays());
        }
        if (hours == 0) {
            return of("minutes", time.toMinutes());
        }
        boolean exact = hours < EXACT_HOURS && time.toMinutesPart() > 0;
        return exact ? new Quiet("mixed", Long.toString(hours), Integer.toString(time.toMinutesPart())) : of("hours", hours);
    }

    private static Quiet of(String unit, long n) {
        return new Quiet(unit, Long.toString(n), "");
    }
}
