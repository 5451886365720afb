package ordnung.hub.replies.web;

import java.time.Instant;
import java.util.List;
import ordnung.hub.replies.Template;
import org.jspecify.annotations.Nullable;

/** A template as the API shows it. */
public record TemplateJson(String id, String key, String name, Template.Body body, List<String> channels,
                           Template.@Nullable Approved approved, Instant updatedAt, int version) {

    static TemplateJson of(Template t) {
        return new TemplateJson(t.id().toString(), t.key(), t.name(), t.body(), t.channels(), t.approved(), t.updatedAt(), t.version());
    }
}
