package ordnung.hub.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.hub.inbox.Answering.Answer;
import ordnung.hub.inbox.Answering.TemplateUse;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a caller writes it: text, a template, files, or text with files.
 *
 * @param cards                the orders that it is about; absent: that of the message quoted, else the one that the customer wrote about last
 * @param sendAt               a time with an offset, at most a year ahead; one that is over means at once
 * @param seen                 the last message that the writer knew of: refused with 409 where somebody else has answered since; absent: nobody asks
 * @param sendEvenIfTheyWrite  otherwise the customer's next message cancels what waits for {@code sendAt}
 */
public record AnswerForm(@Nullable String text, @Nullable TemplateForm template, @Nullable List<FileForm> attachments, @Nullable String replyTo,
                         @Nullable Boolean note, @Nullable String sendAt, @Nullable Boolean sendEvenIfTheyWrite, @Nullable List<String> cards,
                         @Nullable String seen) {

    public record TemplateForm(@Nullable String key, @Nullable Map<String, Object> values) {
    }

    public record FileForm(@Nullable String fileId) {
    }

    static Answer check(@Nullable AnswerForm form) {
        if (form == null) {
            throw Problem.badField("text", "must not be empty");
        }
        List<UUID> files = files(form);
        boolean note = Boolean.TRUE.equals(form.note());
        if ((form.text() == null || form.text().isBlank()) && (note || form.template() == null && files.isEmpty())) {
            throw Problem.badField("text", "must not be empty");
        }
        if (note && form.sendAt() != null) {
            throw Problem.badField("sendAt", "cannot be said of a note: colleagues see it at once");
        }
        if (form.text() != null && form.text().length() > 65_536) {
            throw Problem.badField("text", "must have at most 65536 characters");
        }
        if (form.text() != null && form.template() != null) {
            throw Problem.badField("template", "cannot go with a text: send one of them");
        }
        return new Answer(form.text() == null || form.text().isBlank() ? null : form.text(), template(form), files, replyTo(form), note, cards(form),
                form.sendAt() == null ? null : ScheduleForm.read(form.sendAt(), form.sendEvenIfTheyWrite()), seen(form));
    }

    private static List<UUID> files(AnswerForm form) {
        List<UUID> files = new ArrayList<>();
        List<FileForm> all = form.attachments() == null ? List.of() : form.attachments();
        for (int i = 0; i < all.size(); i++) {
            String field = "attachments[" + i + "].fileId";
            FileForm one = all.get(i);
            if (one == null || one.fileId() == null) {
                throw Problem.badField(field, "must not be empty");
            }
            files.add(Ids.parse(one.fileId()).orElseThrow(() -> Problem.badField(field, "is no stored file")));
        }
        if (files.size() > 10) {
            throw Problem.badField("attachments", "must be at most 10");
        }
        return files;
    }

    private static @Nullable TemplateUse template(AnswerForm form) {
        if (form.template() == null) {
            return null;
        }
        if (form.template().key() == null || form.template().key().isBlank()) {
            throw Problem.badField("template.key", "must not be empty");
        }
        return new TemplateUse(form.template().key(), form.template().values() == null ? Map.of() : form.template().values());
    }

    private static @Nullable UUID seen(AnswerForm form) {
        return form.seen() == null ? null : Ids.parse(form.seen()).orElseThrow(() -> Problem.badField("seen", "is no message"));
    }

    private static @Nullable UUID replyTo(AnswerForm form) {
        return form.replyTo() == null ? null
                : Ids.parse(form.replyTo()).orElseThrow(() -> Problem.badField("replyTo", "is no message of this conversation"));
    }

    private static @Nullable Set<UUID> cards(AnswerForm form) {
        return form.cards() == null ? null : form.cards().stream()
                .map(one -> Ids.parse(one).orElseThrow(() -> Problem.badField("cards", "is no order"))).collect(Collectors.toSet());
    }
}
