package ordnung.hub.platform.web;

import java.time.Duration;

/**
 * A stretch of time, as exact as it matters: minutes; hours and minutes; from ten hours on hours alone; from two days on days alone.
 *
 * @param unit    minutes, mixed (hours and minutes), hours or days
 * @param second  the minutes of a mixed one; "" otherwise
 */
public record Spell(String unit, String first, String second) {
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    public static Spell of(long minutes) {
        if (minutes < HOUR) {
            return new Spell("minutes", Long.toString(minutes), "");
        }
        if (minutes < 10 * HOUR && minutes % HOUR != 0) {
            return new Spell("mixed", Long.toString(minutes / HOUR), Long.toString(minutes % HOUR));
        }
        return minutes < 2 * DAY ? new Spell("hours", Long.toString(minutes / HOUR), "") : new Spell("days", Long.toString(minutes / DAY), "");
    }

    public static Spell of(Duration duration) {
        return of(Math.max(0, duration.toMinutes()));
    }
}
