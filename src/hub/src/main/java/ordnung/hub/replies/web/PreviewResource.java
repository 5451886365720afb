package ordnung.hub.replies.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.customers.Customer;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.JsonForm;
import ordnung.hub.replies.Replies;
import ordnung.hub.replies.Subject;
import ordnung.hub.replies.Template;
import ordnung.hub.replies.engine.Rendered;
import ordnung.hub.replies.engine.TemplateEngine;
import ordnung.hub.replies.engine.TemplateFault;
import ordnung.hub.replies.store.Subjects;
import ordnung.hub.replies.store.Templates;
import org.jspecify.annotations.Nullable;

/** Shows what a customer would read, before anybody does. */
@Path("/api/v1/templates/{key}/preview")
public class PreviewResource {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {
    };

    private final Db db;
    private final Templates templates;
    private final Subjects subjects;
    private final Replies replies;
    private final ObjectMapper json;
    private final Caller caller;

    PreviewResource(Db db, Templates templates, Subjects subjects, Replies replies, ObjectMapper json, Caller caller) {
        this.db = db;
        this.templates = templates;
        this.subjects = subjects;
        this.replies = replies;
        this.json = json;
        this.caller = caller;
    }

    /** @param missing  fields that are shown and have no value: with one of them the template is not sent */
    public record Preview(String text, List<String> missing, String language) {
    }

    private record Asked(@Nullable UUID card, @Nullable UUID conversation, @Nullable String text, @Nullable String language,
                         Map<String, Object> values) {
    }

    @POST
    @RolesAllowed(Right.READ)
    public Uni<Preview> preview(@PathParam("key") String key, @Nullable JsonNode body) {
        Asked asked = asked(body);
        String author = caller.actor().name();
        return templates.find(key).chain(template -> {
            if (template.isEmpty() && asked.text() == null) {
                throw Problem.notFound("template");
            }
            return db.transaction(tx -> subject(tx, asked)).map(subject -> preview(template, asked, subject, author));
        });
    }

    private Asked asked(@Nullable JsonNode body) {
        if (body == null || body.isMissingNode() || body.isNull()) {
            return new Asked(null, null, null, null, Map.of());
        }
        JsonForm form = JsonForm.of(body);
        form.form("values");
        Asked asked = new Asked(form.id("cardId", null), form.id("conversationId", null),
                form.text("text", TemplateEngine.LONGEST_SOURCE, null), form.word("language", Customer.LANGUAGES, null), Map.of());
        form.check();
        Map<String, Object> values = body.path("values").isObject() ? json.convertValue(body.get("values"), VALUES) : Map.of();
        return new Asked(asked.card(), asked.conversation(), asked.text(), asked.language(), values);
    }

    private Uni<Subject> subject(io.vertx.mutiny.sqlclient.SqlConnection tx, Asked asked) {
        if (asked.card() != null) {
            return subjects.ofCard(tx, asked.card()).map(found -> found.orElseThrow(() -> Problem.notFound("card")));
        }
        return asked.conversation() == null ? Uni.createFrom().item(Subject.NOBODY)
                : subjects.ofConversation(tx, asked.conversation()).map(found -> found.orElseThrow(() -> Problem.notFound("conversation")));
    }

    private Preview preview(Optional<Template> template, Asked asked, Subject subject, String author) {
        String wanted = asked.language() == null ? subject.language() : asked.language();
        String language = template.map(t -> t.body().spoken(wanted)).orElse(wanted == null ? "ru" : wanted);
        String source = asked.text() == null ? template.orElseThrow().body().in(language) : asked.text();
        try {
            String spoken = asked.text() != null && wanted != null ? wanted : language;
            Rendered rendered = replies.render(source, subject, spoken, author, asked.values());
            return new Preview(rendered.text(), rendered.missing(), language);
        } catch (TemplateFault fault) {
            throw fault(fault);
        }
    }

    private static Problem fault(TemplateFault fault) {
        Problem problem = Problem.badField("text", String.valueOf(fault.getMessage())).with("kind", fault.kind().name())
                .with("line", fault.line()).with("column", fault.column()).with("subject", fault.subject());
        return fault.suggestion() == null ? problem : problem.with("suggestion", fault.suggestion());
    }
}
