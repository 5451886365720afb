package ordnung.hub.inbox.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shells;
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

    InboxPages(Shells shells, Inbox inbox, RowReader rows, ThreadReader threads) {
        this.shells = shells;
        this.inbox = inbox;
        this.rows = rows;
        this.threads = threads;
    }

    @GET
    public Uni<TemplateInstance> list(@RestQuery @Nullable String tab, @RestQuery @Nullable String q) {
        return shells.of("inbox").chain(shell -> rows.list(Queue.of(tab), text(q), null, shell)
            .map(list -> InboxTemplates.page(shell, list, null).setLocale(shell.locale())));
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> conversation(@RestPath String id, @RestQuery @Nullable String tab, @RestQuery @Nullable String q) {
        return shells.of("inbox").chain(shell -> find(id).chain(conversation -> Uni.combine().all()
            .unis(rows.list(Queue.of(tab), text(q), id, shell), threads.open(conversation, shell)).asTuple()
            .map(both -> InboxTemplates.page(shell, both.getItem1(), both.getItem2()).setLocale(shell.locale()))));
    }

    /** What the badge of the rail shows, on every page. */
    @GET
    @Path("/counts")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Map<String, Long>> counts() {
        return inbox.counts();
    }

    private Uni<Conversation> find(String id) {
        return Ids.parse(id).map(inbox::conversation).orElse(Uni.createFrom().item(Optional.empty()))
            .map(found -> found.orElseThrow(() -> Problem.notFound("conversation")));
    }

    private static String text(@Nullable String q) {
        return q == null ? "" : q.strip();
    }
}
