package ordnung.hub.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the shop works: by the day of the week, and on days that are unlike others. Time is counted on the shop's own clock, so a day on which the
 * clocks are put forward is an hour shorter here too.
 *
 * @param week     a day that is missing is a day off
 * @param special  holidays (no spans) and days with hours of their own
 */
public record WorkingHours(ZoneId zone, Map<DayOfWeek, List<Span>> week, Map<LocalDate, List<Span>> special) {
    /** Nobody promises further ahead, and a shop that never opens must not be searched for ever. */
    private static final int MOST_DAYS = 400;

    public WorkingHours {
        week = Collections.unmodifiableMap(week.isEmpty() ? new EnumMap<>(DayOfWeek.class) : new EnumMap<>(week));
        special = Map.copyOf(special);
    }

    public static WorkingHours always(ZoneId zone) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(Span.WHOLE_DAY));
        }
        return new WorkingHours(zone, week, Map.of());
    }

    public List<Span> on(LocalDate day) {
        List<Span> own = special.get(day);
        return own != null ? own : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    public boolean open(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return on(local.toLocalDate()).stream().anyMatch(span -> !at.isBefore(instant(local.toLocalDate(), span.from()))
                && at.isBefore(instant(local.toLocalDate(), span.to())));
    }

    /** When so much working time will have gone by. Null: not within four hundred days. */
    @Nullable
    public Instant plus(Instant from, Duration working) {
        LocalDate day = from.atZone(zone).toLocalDate();
        Duration left = working;
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            for (Span span : on(day)) {
                Instant begins = later(from, instant(day, span.from()));
                Instant ends = instant(day, span.to());
                if (!begins.isBefore(ends)) {
                    continue;
                }
                Duration here = Duration.between(begins, ends);
                if (left.compareTo(here) <= 0) {
                    return begins.plus(left);
                }
                left = left.minus(here);
            }
        }
        return null;
    }

    /** The latest moment from which so much working time has gone by at {@code until}. Null: not within four hundred days. */
    @Nullable
    public Instant minus(Instant until, Duration working) {
        LocalDate day = until.atZone(zone).toLocalDate();
        Duration left = working;
        for (int i = 0; i < MOST_DAYS; i++, day = day.minusDays(1)) {
            List<Span> spans = on(day);
            for (int n = spans.size() - 1; n >= 0; n--) {
                Instant begins = instant(day, spans.get(n).from());
                Instant ends = earlier(until, instant(day, spans.get(n).to()));
                if (!begins.isBefore(ends)) {
                    continue;
                }
                Duration here = Duration.between(begins, ends);
                if (left.compareTo(here) <= 0) {
                    return ends.minus(left);
                }
                left = left.minus(here);
            }
        }
        return null;
    }

    private Instant instant(LocalDate day, int minutes) {
        return minutes == Span.DAY ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(minutes / 60, minutes % 60).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
