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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Caller;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The inbox: the list on its own, and with a conversation open beside it. */
@Path("/inbox")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class InboxPages {
    private final Shells shells;
    private final Inbox inbox;
    private final RowReader rows;
    private final ThreadReader threads;
    private final Views views;
    private final Caller caller;

    InboxPages(Shells shells, Inbox inbox, RowReader rows, ThreadReader threads, Views views, Caller caller) {
        this.shells = shells;
        this.inbox = inbox;
        this.rows = rows;
        this.threads = threads;
        this.views = views;
        this.caller = caller;
    }

    @GET
    public Uni<TemplateInstance> list(@Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri.getQueryParameters()::getFirst);
        return shells.of("inbox").chain(shell -> rows.list(query, null, shell)
            .map(list -> InboxTemplates.page(shell, list, null).setLocale(shell.locale())));
    }

    /**
     * @param at    the message at which to open it; the newest where it is none of this conversation
     * @param line  whether this browser was last shown the conversation alone or, as {@code all}, all that the customer has
     */
    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> conversation(@RestPath String id, @RestQuery @Nullable String at, @RestCookie @Nullable String line, @Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri.getQueryParameters()::getFirst);
        return shells.of("inbox").chain(shell -> find(id).chain(conversation -> Uni.combine().all()
            .unis(rows.list(query, id, shell), threads.open(conversation, at == null ? null : Ids.parse(at).orElse(null), Reach.ALL.equals(line), shell)).asTuple()
            .map(both -> InboxTemplates.page(shell, both.getItem1(), both.getItem2()).setLocale(shell.locale()))));
    }

    /** What the badge of the rail and the tabs show, on every page: each state's number, and each saved view's under {@code view:} and its id. */
    @GET
    @Path("/counts")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Map<String, Long>> counts() {
        return Uni.combine().all().unis(inbox.counts(), views.of(caller.staffId())).asTuple().map(both -> {
            Map<String, Long> all = new LinkedHashMap<>(both.getItem1());
            both.getItem2().stream().filter(view -> view.count() != null).forEach(view -> all.put("view:" + view.id(), view.count()));
            return all;
        });
    }

    private Uni<Conversation> find(String id) {
        return Ids.parse(id).map(inbox::conversation).orElse(Uni.createFrom().item(Optional.empty()))
            .map(found -> found.orElseThrow(() -> Problem.notFound("conversation")));
    }
}
