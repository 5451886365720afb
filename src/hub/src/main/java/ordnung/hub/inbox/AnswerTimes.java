package ordnung.hub.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ordnung.hub.inbox.AnswerRule.Pace;
import ordnung.hub.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/** How soon customers are answered, as it is written and stored. Times are whole minutes of working time, up to thirty days. */
public record AnswerTimes(@Nullable List<Line> rules) {
    private static final int MOST = 100;
    private static final int LONGEST = 30 * 24 * 60;

    /** @param escalation  minutes after {@code due} */
    public record Line(@Nullable String channel, @Nullable String direction, @Nullable Minutes first, @Nullable Minutes next, @Nullable Integer escalation) {
    }

    public record Minutes(@Nullable Integer soon, @Nullable Integer due) {
    }

    static AnswerTimes of(List<AnswerRule> rules) {
        return new AnswerTimes(rules.stream().map(rule -> new Line(rule.channel(), rule.direction(), minutes(rule.first()), minutes(rule.next()),
                (int) rule.escalation().toMinutes())).toList());
    }

    private static Minutes minutes(Pace pace) {
        return new Minutes((int) pace.soon().toMinutes(), (int) pace.due().toMinutes());
    }

    /**
     * The closest first; the last one fits everything.
     *
     * @param otherwise  the rule for whatever no rule names
     * @throws ordnung.hub.platform.Problem 400 that names every field at fault
     */
    List<AnswerRule> rules(AnswerRule otherwise) {
        FieldCheck check = new FieldCheck();
        List<AnswerRule> all = new ArrayList<>();
        List<Line> told = rules == null ? List.of() : rules;
        if (told.size() > MOST) {
            throw new FieldCheck().fault("rules", "must be at most " + MOST).problem();
        }
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < told.size(); i++) {
            Line line = told.get(i);
            if (!seen.add(List.of(line.channel() == null ? "" : line.channel(), line.direction() == null ? "" : line.direction()))) {
                check.fault("rules[" + i + "]", "another rule is for the same channel and direction");
            }
            Pace first = pace(check, "rules[" + i + "].first", line.first());
            Pace next = line.next() == null ? first : pace(check, "rules[" + i + "].next", line.next());
            all.add(new AnswerRule(none(line.channel()), none(line.direction()), first, next,
                    within(check, "rules[" + i + "].escalation", line.escalation(), (int) otherwise.escalation().toMinutes())));
        }
        check.done();
        if (all.stream().noneMatch(rule -> rule.channel() == null && rule.direction() == null)) {
            all.add(otherwise);
        }
        return all.stream().sorted(AnswerRule.CLOSEST_FIRST).toList();
    }

    private static Pace pace(FieldCheck check, String field, @Nullable Minutes minutes) {
        if (minutes == null) {
            check.fault(field, "is required");
            return new Pace(Duration.ZERO, Duration.ZERO);
        }
        Duration due = within(check, field + ".due", minutes.due(), null);
        Duration soon = minutes.soon() == null ? due : within(check, field + ".soon", minutes.soon(), null);
        if (soon.compareTo(due) > 0) {
            check.fault(field + ".soon", "must not be after due");
        }
        return new Pace(soon, due);
    }

    private static Duration within(FieldCheck check, String field, @Nullable Integer minutes, @Nullable Integer otherwise) {
        Integer value = minutes == null ? otherwise : minutes;
        if (value == null || value < 1 || value > LONGEST) {
            check.fault(field, "must be from 1 to " + LONGEST + " minutes");
            return Duration.ZERO;
        }
        return Duration.ofMinutes(value);
    }

    @Nullable
    private static String none(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
