package ordnung.hub.inbox.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import ordnung.hub.inbox.store.ConversationActions.Snooze;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/** @param until  2026-11-22T10:00:00+03:00; may be left out with a card @param card  an order @param stage  of its board */
record SnoozeForm(@Nullable String until, @Nullable String card, @Nullable String stage) {
    /** Whatever becomes of the order, nobody is forgotten. */
    private static final Duration LONGEST_FOR_A_CARD = Duration.ofDays(7);

    static Snooze check(@Nullable SnoozeForm form, Instant now) {
        if (form == null) {
            throw Problem.badField("until", "is required");
        }
        UUID card = form.card() == null || form.card().isBlank() ? null
                : Ids.parse(form.card()).orElseThrow(() -> Problem.badField("card", "is not an id"));
        String stage = form.stage() == null || form.stage().isBlank() ? null : form.stage();
        if (stage != null && card == null) {
            throw Problem.badField("stage", "needs the card whose stage it is");
        }
        return new Snooze(form.until() == null && card != null ? now.plus(LONGEST_FOR_A_CARD) : time(form.until()), card, stage);
    }

    private static Instant time(@Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.badField("until", "must be a time with an offset, 2026-11-22T10:00:00+03:00");
        }
    }
}
