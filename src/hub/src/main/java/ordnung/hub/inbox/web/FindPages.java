package ordnung.hub.inbox.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shells;

/** Parts of the list that are fetched when somebody wants them. */
@Path("/inbox/find")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class FindPages {
    private final Shells shells;
    private final RowReader rows;
    private final FilterChoices choices;

    FindPages(Shells shells, RowReader rows, FilterChoices choices) {
        this.shells = shells;
        this.rows = rows;
        this.choices = choices;
    }

    /** The results below {@code after}. */
    @GET
    @Path("/more")
    public Uni<TemplateInstance> more(@Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri.getQueryParameters()::getFirst);
        if (!query.isSearch()) {
            throw Problem.badField("q", "must say what to look for");
        }
        return shells.of("inbox").chain(shell -> rows.found(query, Cursor.parse("after", uri.getQueryParameters().getFirst("after")), shell)
            .map(found -> FindTemplates.foundLines(found).setLocale(shell.locale())));
    }

    @GET
    @Path("/filter")
    public Uni<TemplateInstance> filter(@Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri.getQueryParameters()::getFirst);
        return shells.of("inbox").chain(shell -> choices.all().map(all -> FindTemplates.filter(query, all, shell.manager()).setLocale(shell.locale())));
    }

    @GET
    @Path("/bulk")
    public Uni<TemplateInstance> bulk() {
        return shells.of("inbox").chain(shell -> choices.people()
            .map(people -> FindTemplates.bulk(ThreadView.snoozes(shell.moments()), people, shell.staffId()).setLocale(shell.locale())));
    }
}
