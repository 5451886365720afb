package ordnung.hub.calendar;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of working time within a day.
 *
 * @param from  minutes since midnight, from 0
 * @param to    minutes since midnight, after {@code from}, up to 1440: midnight at the end of the day
 */
public record Span(int from, int to) {
    public static final int DAY = 24 * 60;
    public static final Span WHOLE_DAY = new Span(0, DAY);

    public Span {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("must end after it begins, within a day");
        }
    }

    /** In their order, none touching another. @throws IllegalArgumentException where two overlap */
    public static List<Span> inOrder(List<Span> spans) {
        List<Span> sorted = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                throw new IllegalArgumentException("must not overlap");
            }
        }
        return sorted;
    }

    /** "09:00"; the end of the day is "24:00". */
    public static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /** @param clock  "09:00" to "24:00" @throws IllegalArgumentException for anything else */
    public static int minutes(String clock) {
        if (!clock.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")) {
            throw new IllegalArgumentException("must be a time of day, 09:00");
        }
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
    }
}
