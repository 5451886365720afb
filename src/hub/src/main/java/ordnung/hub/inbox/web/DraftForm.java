package ordnung.hub.inbox.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import ordnung.hub.inbox.StaffDraft;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a device keeps it.
 *
 * @param at  when it was written there; null: now
 */
public record DraftForm(@Nullable String text, @Nullable Boolean note, @Nullable String replyTo, @Nullable List<AnswerForm.FileForm> attachments,
                        @Nullable String at) {

    static StaffDraft check(@Nullable DraftForm form) {
        if (form == null) {
            return StaffDraft.NONE;
        }
        String text = form.text() == null ? "" : form.text();
        if (text.length() > 65_536) {
            throw Problem.badField("text", "must have at most 65536 characters");
        }
        return new StaffDraft(text, Boolean.TRUE.equals(form.note()), form.replyTo() == null ? null : Ids.parse(form.replyTo()).orElse(null),
                files(form.attachments()), null);
    }

    private static List<StaffDraft.File> files(@Nullable List<AnswerForm.FileForm> all) {
        if (all == null) {
            return List.of();
        }
        if (all.size() > 10) {
            throw Problem.badField("attachments", "must be at most 10");
        }
        return all.stream().filter(Objects::nonNull).map(AnswerForm.FileForm::fileId).filter(Objects::nonNull)
                .map(id -> new StaffDraft.File(Ids.parse(id).orElseThrow(() -> Problem.badField("attachments", "is no stored file")), "", "", 0)).toList();
    }

    static Instant at(@Nullable DraftForm form, Instant now) {
        try {
            return form == null || form.at() == null ? now : OffsetDateTime.parse(form.at()).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.badField("at", "must be a time with an offset, 2026-11-22T10:00:00+03:00");
        }
    }
}
