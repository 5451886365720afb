package ordnung.hub.overview;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How customers were answered within some hours, in three ways.
 *
 * @param hours     of the day, 0 to 23 on the shop's own clock, all of them
 * @param people    whoever answered most comes first
 * @param channels  likewise
 */
public record AnswerReport(Hours range, Figures total, List<Line> hours, List<Line> people, List<Line> channels) {

    /** What the lines are of. */
    public enum By {
        HOUR, PERSON, CHANNEL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param key  the hour, the person's key, the channel @param name  of a person; "" for all else */
    public record Line(String key, String name, Figures figures) {
    }

    private static final Comparator<Line> MOST_FIRST = Comparator.comparingLong((Line line) -> line.figures.answers()).reversed().thenComparing(Line::key);

    /** @param zone  the shop's @param told  in the order of their hours: a person goes by the latest name */
    public static AnswerReport of(Hours range, ZoneId zone, List<AnswerHour> told) {
        Tally total = new Tally();
        Map<String, Tally> hours = new HashMap<>();
        Map<String, Tally> people = new HashMap<>();
        Map<String, Tally> channels = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (AnswerHour one : told) {
            names.put(one.person().key(), one.name());
            total.add(one);
            tally(hours, Integer.toString(one.hour().atZone(zone).getHour())).add(one);
            tally(people, one.person().key()).add(one);
            tally(channels, one.channel()).add(one);
        }
        List<Line> day = IntStream.range(0, 24).mapToObj(Integer::toString).map(hour -> new Line(hour, "", tally(hours, hour).figures())).toList();
        return new AnswerReport(range, total.figures(), day, lines(people, key -> names.getOrDefault(key, "")), lines(channels, key -> ""));
    }

    public List<Line> by(By by) {
        return switch (by) {
            case HOUR -> hours;
            case PERSON -> people;
            case CHANNEL -> channels;
        };
    }

    private static Tally tally(Map<String, Tally> all, String key) {
        return all.computeIfAbsent(key, any -> new Tally());
    }

    private static List<Line> lines(Map<String, Tally> all, Function<String, String> name) {
        return all.entrySet().stream().map(one -> new Line(one.getKey(), name.apply(one.getKey()), one.getValue().figures())).sorted(MOST_FIRST).toList();
    }

    private static final class Tally {
        private final Spread waits = new Spread();
        private long answers;
        private long late;

        void add(AnswerHour hour) {
            for (int wait : hour.waits()) {
                waits.add(wait);
            }
            answers += hour.waits().length;
            late += hour.late();
        }

        Figures figures() {
            return Figures.of(answers, late, waits);
        }
    }
}
