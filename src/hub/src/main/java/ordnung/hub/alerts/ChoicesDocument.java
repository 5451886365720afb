package ordnung.hub.alerts;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import ordnung.hub.platform.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * {@link Choices} as they are stored and as the API has them. What is missing is as usual.
 *
 * @param means  from when on each is used: all, soon, due, escalated or off
 * @param quiet  null: at any hour
 */
public record ChoicesDocument(@Nullable Map<String, String> means, @Nullable Boolean showText, @Nullable Integer volume, @Nullable Quiet quiet,
                              @Nullable String mail) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}");
    private static final int LOUDEST = 100;

    /** @param from  hours and minutes, 22:00 */
    public record Quiet(@Nullable String from, @Nullable String to) {
    }

    public static ChoicesDocument of(Choices choices) {
        Map<String, String> means = new LinkedHashMap<>();
        Arrays.stream(Means.values()).forEach(each -> means.put(each.word(), choices.level(each).word()));
        QuietHours quiet = choices.quiet();
        return new ChoicesDocument(means, choices.showText(), choices.volume(),
                quiet == null ? null : new Quiet(quiet.from().toString(), quiet.to().toString()), choices.mail());
    }

    /** @throws ordnung.hub.platform.Problem 400 naming every field at fault */
    public Choices choices() {
        FieldCheck check = new FieldCheck();
        Map<Means, Level> levels = new EnumMap<>(Means.class);
        for (Means each : Means.values()) {
            String level = means == null ? null : means.get(each.word());
            if (level != null) {
                check.oneOf("means." + each.word(), level, Level.words());
                Arrays.stream(Level.values()).filter(one -> one.word().equals(level)).forEach(one -> levels.put(each, one));
            }
        }
        if (volume != null && (volume < 0 || volume > LOUDEST)) {
            check.fault("volume", "must be from 0 to " + LOUDEST);
        }
        String address = mail == null ? "" : mail.strip();
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            check.fault("mail", "is no address");
        }
        QuietHours hours = hours(check);
        check.done();
        return new Choices(levels, Boolean.TRUE.equals(showText), volume == null ? Choices.USUAL.volume() : volume, hours, address);
    }

    private @Nullable QuietHours hours(FieldCheck check) {
        if (quiet == null) {
            return null;
        }
        LocalTime from = time(check, "quiet.from", quiet.from());
        LocalTime to = time(check, "quiet.to", quiet.to());
        return from == null || to == null ? null : new QuietHours(from, to);
    }

    private static @Nullable LocalTime time(FieldCheck check, String field, @Nullable String text) {
        try {
            return LocalTime.parse(text == null ? "" : text);
        } catch (DateTimeException wrong) {
            check.fault(field, "must be hours and minutes, 22:00");
            return null;
        }
    }
}
