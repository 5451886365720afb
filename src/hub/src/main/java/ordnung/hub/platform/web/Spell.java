package ordnung.hub.platform.web;

import java.time.Duration;

/** A stretch of time in the two units that matter: minutes, hours and minutes, or days and hours. */
public record Spell(String unit, long first, long second) {

    public static Spell of(long minutes) {
        if (minutes < 60) {
            return new Spell("minutes", minutes, 0);
        }
        return minutes < 24 * 60 ? new Spell("hours", minutes / 60, minutes % 60) : new Spell("days", minutes / (24 * 60), minutes / 60 % 24);
    }

    public static Spell of(Duration duration) {
        return of(Math.max(0, duration.toMinutes()));
    }
}
