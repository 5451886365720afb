package ordnung.hub.replies.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import ordnung.hub.replies.Template;
import ordnung.hub.replies.engine.TemplateField;
import ordnung.hub.replies.engine.TemplateFields;
import ordnung.hub.replies.store.Templates;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Templates: what is said again and again, written with an eye on what the customer will read. */
@Path("/templates")
@RolesAllowed(Right.MANAGE)
@Produces(MediaType.TEXT_HTML)
public class TemplatePages {

    /** @param template  null: a new one; {@code open} false: none is chosen yet */
    public record Editor(List<Template> all, boolean open, @Nullable Template template, List<TemplateField> fields) {
        public String ru() {
            return template == null ? "" : template.body().ru();
        }

        public String uk() {
            String text = template == null ? null : template.body().uk();
            return text == null ? "" : text;
        }

        public String en() {
            String text = template == null ? null : template.body().en();
            return text == null ? "" : text;
        }

        public String parameters() {
            Template.Approved approved = template == null ? null : template.approved();
            return approved == null ? "" : String.join("\n", approved.parameters());
        }

        public boolean current(Template one) {
            return template != null && template.key().equals(one.key());
        }
    }

    @CheckedTemplate(basePath = "replies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Pages {
        static native TemplateInstance templates(Shell shell, Editor editor);
    }

    private final Shells shells;
    private final Templates templates;

    TemplatePages(Shells shells, Templates templates) {
        this.shells = shells;
        this.templates = templates;
    }

    @GET
    public Uni<TemplateInstance> list() {
        return page(all -> new Editor(all, false, null, TemplateFields.ALL));
    }

    @GET
    @Path("/new")
    public Uni<TemplateInstance> create() {
        return page(all -> new Editor(all, true, null, TemplateFields.ALL));
    }

    @GET
    @Path("/{key}")
    public Uni<TemplateInstance> edit(@RestPath String key) {
        return page(all -> new Editor(all, true, all.stream().filter(each -> each.key().equals(key)).findFirst()
            .orElseThrow(() -> Problem.notFound("template")), TemplateFields.ALL));
    }

    private Uni<TemplateInstance> page(Function<List<Template>, Editor> editor) {
        return shells.of("templates").chain(shell -> templates.all()
            .map(all -> Pages.templates(shell, editor.apply(all)).setLocale(shell.locale())));
    }
}
