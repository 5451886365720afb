package ordnung.hub.replies.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import ordnung.hub.platform.web.JsonForm;
import ordnung.hub.replies.Replies;
import ordnung.hub.replies.Template;
import ordnung.hub.replies.Template.Approved;
import ordnung.hub.replies.Template.Body;
import ordnung.hub.replies.engine.TemplateEngine;
import ordnung.hub.replies.engine.TemplateFault;
import org.jspecify.annotations.Nullable;

/** Reads a template. What the engine would not understand is refused here, with line and column. */
final class TemplateForm {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final JsonForm form;
    private final Replies replies;

    private TemplateForm(JsonForm form, Replies replies) {
        this.form = form;
        this.replies = replies;
    }

    static Template read(JsonForm form, Replies replies, @Nullable Template present) {
        TemplateForm reader = new TemplateForm(form, replies);
        String key = present == null ? reader.key() : present.key();
        Template template = new Template(present == null ? new UUID(0, 0) : present.id(), key,
                form.required("name", 100, present == null ? null : present.name()), reader.body(present == null ? null : present.body()),
                form.texts("channels", 30, 40, present == null ? List.of() : present.channels()),
                reader.approved(present == null ? null : present.approved()), Instant.EPOCH, present == null ? 0 : present.version());
        form.check();
        return template;
    }

    private String key() {
        String key = form.required("key", 60, null);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            form.error("key", "must be small latin letters, digits and hyphens");
        }
        return key;
    }

    private Body body(@Nullable Body present) {
        JsonForm body = form.form("body");
        String ru = body.required("ru", TemplateEngine.LONGEST_SOURCE, present == null ? null : present.ru());
        Body read = new Body(ru, body.text("uk", TemplateEngine.LONGEST_SOURCE, present == null ? null : present.uk()),
                body.text("en", TemplateEngine.LONGEST_SOURCE, present == null ? null : present.en()));
        understood(body, "ru", read.ru());
        understood(body, "uk", read.uk());
        understood(body, "en", read.en());
        return read;
    }

    @Nullable
    private Approved approved(@Nullable Approved present) {
        if (!form.has("approved")) {
            return present;
        }
        JsonForm approved = form.form("approved");
        if (!approved.has("name")) {
            return null;
        }
        List<String> parameters = approved.row("parameters", 20, 1000);
        for (int i = 0; i < parameters.size(); i++) {
            understood(approved, "parameters[" + i + "]", parameters.get(i));
        }
        return new Approved(approved.required("name", 512, null), approved.required("language", 10, null), parameters);
    }

    private void understood(JsonForm of, String field, @Nullable String source) {
        if (source == null) {
            return;
        }
        try {
            replies.check(source);
        } catch (TemplateFault fault) {
            of.error(field, String.valueOf(fault.getMessage()));
        }
    }
}
