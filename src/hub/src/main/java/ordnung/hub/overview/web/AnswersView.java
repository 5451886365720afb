package ordnung.hub.overview.web;

import java.time.Duration;
import java.util.List;
import ordnung.hub.overview.AnswerReport;
import ordnung.hub.overview.Figures;
import ordnung.hub.platform.web.Initials;
import ordnung.hub.platform.web.Spell;
import org.jspecify.annotations.Nullable;

/**
 * The tables of answers.
 *
 * @param period  today, yesterday, week or month: what the links behind the figures name
 * @param hours   from the first in which anybody answered to the last
 */
public record AnswersView(String period, Line total, List<Line> hours, List<Line> people, List<Line> channels) {
    private static final int WHOLE = 100;

    /**
     * @param kind   hour, person or channel: also the name of the parameter that leads to the conversations
     * @param label  of an hour "10–11"; of a person the name; "" for the shop's own phone; the channel's key
     * @param bar    of a hundred, against the line with the most answers
     */
    public record Line(String kind, String key, String label, Figures figures, @Nullable Took median, @Nullable Took p90, long bar) {
        public boolean ownPhone() {
            return key.startsWith("echo:");
        }

        public String initial() {
            return Initials.one(label);
        }

        /** In time, of a hundred; "" where nobody answered. */
        public String percent() {
            return figures.inTimePercent() == null ? "" : figures.inTimePercent().toString();
        }

        public boolean any() {
            return figures.answers() > 0;
        }
    }

    /** @param moment  less than a minute */
    public record Took(Spell spell, boolean moment) {
        static @Nullable Took of(@Nullable Long seconds) {
            return seconds == null ? null : new Took(Spell.of(Duration.ofSeconds(seconds)), seconds < Duration.ofMinutes(1).toSeconds());
        }
    }

    static AnswersView of(String period, AnswerReport report) {
        List<AnswerReport.Line> day = report.hours();
        int first = 0;
        int last = day.size();
        while (first < last && day.get(first).figures().answers() == 0) {
            first++;
        }
        while (last > first && day.get(last - 1).figures().answers() == 0) {
            last--;
        }
        return new AnswersView(period, line("", new AnswerReport.Line("", "", report.total()), 1), lines("hour", day.subList(first, last)),
                lines("person", report.people()), lines("channel", report.channels()));
    }

    private static List<Line> lines(String kind, List<AnswerReport.Line> lines) {
        long most = lines.stream().mapToLong(line -> line.figures().answers()).max().orElse(1);
        return lines.stream().map(line -> line(kind, line, Math.max(1, most))).toList();
    }

    private static Line line(String kind, AnswerReport.Line line, long most) {
        Figures figures = line.figures();
        return new Line(kind, line.key(), label(kind, line), figures, Took.of(figures.medianSeconds()), Took.of(figures.p90Seconds()),
                figures.answers() * WHOLE / most);
    }

    private static String label(String kind, AnswerReport.Line line) {
        if (!kind.equals("hour")) {
            return kind.equals("person") ? line.name() : line.key();
        }
        int hour = Integer.parseInt(line.key());
        return "%02d–%02d".formatted(hour, hour + 1);
    }
}
