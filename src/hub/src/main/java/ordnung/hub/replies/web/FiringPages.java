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
import ordnung.hub.channels.Sentences;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shells;
import ordnung.hub.replies.Firing;
import ordnung.hub.replies.store.Firings;
import org.jboss.resteasy.reactive.RestPath;

/** What rules did with a card, for the card's page. */
@Path("/cards/{id}/firings")
@RolesAllowed(Right.READ)
public class FiringPages {

    /**
     * @param name  of the template; its key where it is gone
     * @param why   it was not sent, in the page's language; "" where it was
     */
    public record FiringView(Firing firing, String name, Moments.Moment at, String why) {
        public boolean sent() {
            return "queued".equals(firing.outcome());
        }
    }

    @CheckedTemplate(basePath = "replies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance firings(List<FiringView> firings);
    }

    private final Shells shells;
    private final Firings firings;
    private final Sentences sentences;

    FiringPages(Shells shells, Firings firings, Sentences sentences) {
        this.shells = shells;
        this.firings = firings;
        this.sentences = sentences;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> list(@RestPath String id) {
        return shells.of("board").chain(shell -> firings.of(Ids.parse(id).orElseThrow(() -> Problem.notFound("card"))).map(all -> all.stream()
            .map(each -> new FiringView(each, each.templateName() == null ? each.template() : each.templateName(), shell.moments().of(each.at()),
                sentences.in(shell.locale(), each.detail())))
            .toList()).map(views -> Templates.firings(views).setLocale(shell.locale())));
    }
}
