package ordnung.hub.platform.web;

import java.time.Duration;

/**
 * A stretch of time in the two units that matter: minutes, hours and minutes, or days and hours.
 *
 * @param unit  minutes, hours or days
 */
public record Spell(String unit, String first, String second) {
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    public static Spell of(long minutes) {
        if (minutes < HOUR) {
            return spell("minutes", minutes, 0);
        }
        return minutes < DAY ? spell("hours", minutes / HOUR, minutes % HOUR) : spell("days", minutes / DAY, minutes % DAY / HOUR);
    }

    public static Spell of(Duration duration) {
        return of(Math.max(0, duration.toMinutes()));
    }

    private static Spell spell(String unit, long first, long second) {
        return new Spell(unit, Long.toString(first), Long.toString(second));
    }
}
