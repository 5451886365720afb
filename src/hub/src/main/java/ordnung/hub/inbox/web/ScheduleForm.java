package ordnung.hub.inbox.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import ordnung.hub.inbox.Schedule;
import ordnung.hub.inbox.Scheduling;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is changed of a message that waits for its time; what is left out stays.
 *
 * @param sendAt  a time with an offset, at most a year ahead
 */
public record ScheduleForm(@Nullable String sendAt, @Nullable Boolean sendEvenIfTheyWrite, @Nullable String text) {
    static Schedule read(String sendAt, @Nullable Boolean keep) {
        return new Schedule(at(sendAt), Boolean.TRUE.equals(keep));
    }

    private static Instant at(String sendAt) {
        try {
            return OffsetDateTime.parse(sendAt).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.badField("sendAt", "must be a time with an offset, 2026-11-22T10:00:00+03:00");
        }
    }

    static Scheduling.Edit check(@Nullable ScheduleForm form) {
        if (form == null || form.sendAt() == null && form.text() == null && form.sendEvenIfTheyWrite() == null) {
            throw Problem.badField("sendAt", "must not be empty");
        }
        if (form.text() != null && (form.text().isBlank() || form.text().length() > 65_536)) {
            throw Problem.badField("text", "must have from 1 to 65536 characters");
        }
        return new Scheduling.Edit(form.sendAt() == null ? null : at(form.sendAt()), form.sendEvenIfTheyWrite(), form.text());
    }
}
