package ordnung.hub.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ordnung.hub.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * Working hours as they are written and stored.
 *
 * @param week     by {@code mon} … {@code sun}; a day that is missing is a day off
 * @param special  days unlike others, at most five hundred
 */
public record HoursDocument(@Nullable Map<String, List<Time>> week, @Nullable List<Special> special) {
    private static final int MOST = 500;
    private static final int MOST_A_DAY = 6;

    /** "09:00" to "21:00"; "24:00" is the end of the day. */
    public record Time(@Nullable String from, @Nullable String to) {
    }

    /** @param date  2027-01-01 @param name  as people call it: "Новый год" @param hours  none: a day off */
    public record Special(@Nullable String date, @Nullable String name, @Nullable List<Time> hours) {
    }

    static HoursDocument of(WorkingHours hours) {
        Map<String, List<Time>> week = new LinkedHashMap<>();
        hours.week().forEach((day, spans) -> week.put(word(day), spans.stream().map(span -> new Time(Span.clock(span.from()), Span.clock(span.to()))).toList()));
        return new HoursDocument(week, List.of());
    }

    public static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    public static List<String> days() {
        return java.util.Arrays.stream(DayOfWeek.values()).map(HoursDocument::word).toList();
    }

    /** @throws ordnung.hub.platform.Problem 400 that names every field at fault */
    public WorkingHours hours(ZoneId zone) {
        FieldCheck check = new FieldCheck();
        Map<DayOfWeek, List<Span>> days = week(check);
        Map<LocalDate, List<Span>> others = special(check);
        if (check.isClean() && days.values().stream().allMatch(List::isEmpty)) {
            check.fault("week", "must have some working time");
        }
        check.done();
        return new WorkingHours(zone, days, others);
    }

    private Map<DayOfWeek, List<Span>> week(FieldCheck check) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        Map<String, List<Time>> told = week == null ? Map.of() : week;
        told.forEach((name, times) -> {
            int at = days().indexOf(name);
            if (at < 0) {
                check.fault("week." + name, "must be one of " + String.join(", ", days()));
            } else {
                days.put(DayOfWeek.of(at + 1), spans(check, "week." + name, times));
            }
        });
        return days;
    }

    private Map<LocalDate, List<Span>> special(FieldCheck check) {
        Map<LocalDate, List<Span>> others = new HashMap<>();
        List<Special> told = special == null ? List.of() : special;
        if (told.size() > MOST) {
            check.fault("special", "must have at most " + MOST + " days");
            return others;
        }
        for (int i = 0; i < told.size(); i++) {
            Special one = told.get(i);
            String field = "special[" + i + "]";
            LocalDate date = date(one.date());
            if (date == null) {
                check.fault(field + ".date", "must be a date, 2027-01-01");
            } else if (others.put(date, spans(check, field + ".hours", one.hours())) != null) {
                check.fault(field + ".date", "is there twice");
            }
            check.text(field + ".name", one.name(), 0, 100);
        }
        return others;
    }

    private static List<Span> spans(FieldCheck check, String field, @Nullable List<Time> times) {
        List<Span> spans = new ArrayList<>();
        try {
            for (Time time : times == null ? List.<Time>of() : times) {
                spans.add(new Span(Span.minutes(String.valueOf(time.from())), Span.minutes(String.valueOf(time.to()))));
            }
            if (spans.size() > MOST_A_DAY) {
                throw new IllegalArgumentException("must have at most " + MOST_A_DAY + " stretches");
            }
            return Span.inOrder(spans);
        } catch (IllegalArgumentException wrong) {
            check.fault(field, wrong.getMessage());
            return List.of();
        }
    }

    @Nullable
    private static LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
