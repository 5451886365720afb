package ordnung.hub.inbox.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import ordnung.hub.inbox.Happened;
import ordnung.hub.platform.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * A line across the thread that tells what was done.
 *
 * @param until  where it was put off
 * @param order  sorts among the messages' own
 */
public record HappenedView(Happened happened, Moments.Moment at, Moments.@Nullable Moment until, String order) {

    static HappenedView of(Happened happened, Moments moments) {
        return new HappenedView(happened, moments.of(happened.at()), until(happened, moments),
            "%019d-%019d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, happened.at()), 0));
    }

    private static Moments.@Nullable Moment until(Happened happened, Moments moments) {
        try {
            return happened.kind().equals("snoozed") && happened.detail() != null ? moments.of(Instant.parse(happened.detail())) : null;
        } catch (DateTimeParseException old) {
            return null;
        }
    }

    /** Its sign in the sprite. */
    public String sign() {
        return switch (happened.kind()) {
            case "dismissed" -> "check";
            case "snoozed" -> "snooze";
            case "returned", "escalated" -> "bell";
            case "closed" -> "lock";
            case "unsent" -> "warning";
            case "restored" -> "clock";
            default -> "person";
        };
    }
}
