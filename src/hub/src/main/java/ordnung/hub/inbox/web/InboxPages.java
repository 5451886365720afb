package ordnung.hub.inbox.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The inbox: the list on its own, and with a conversation open beside it. */
@Path("/inbox")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class InboxPages {
    private static final int ANSWERED_BELOW = 15;

    private final Shells shells;
    private final Inbox inbox;
    private final ThreadReader threads;

    InboxPages(Shells shells, Inbox inbox, ThreadReader threads) {
        this.shells = shells;
        this.inbox = inbox;
        this.threads = threads;
    }

    @GET
    public Uni<TemplateInstance> list(@RestQuery @Nullable String tab, @RestQuery @Nullable String q) {
        return shells.of("inbox").chain(shell -> list(Queue.of(tab), text(q), null, shell)
            .map(list -> InboxTemplates.page(shell, list, null).setLocale(shell.locale())));
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> conversation(@RestPath String id, @RestQuery @Nullable String tab, @RestQuery @Nullable String q) {
        return shells.of("inbox").chain(shell -> find(id).chain(conversation -> Uni.combine().all()
            .unis(list(Queue.of(tab), text(q), id, shell), threads.open(conversation, shell)).asTuple()
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

    private Uni<ListView> list(Queue queue, String q, @Nullable String open, Shell shell) {
        Optional<UUID> me = Ids.parse(shell.staffId());
        Uni<Cursor.Page<Conversation>> answered = queue == Queue.WAITING && q.isEmpty()
            ? inbox.conversations(ConversationFilter.of(Conversation.State.ANSWERED), null, ANSWERED_BELOW)
            : Uni.createFrom().item(new Cursor.Page<>(List.of(), null));
        return Uni.combine().all().unis(inbox.conversations(queue.filter(me, q), null, Cursor.DEFAULT_LIMIT), answered, inbox.counts()).asTuple()
            .map(all -> {
                List<Conversation> conversations = new ArrayList<>(all.getItem1().items());
                conversations.addAll(all.getItem2().items());
                List<RowView> rows = conversations.stream().map(each -> RowView.of(each, shell.moments(), shell.staffId(), open)).toList();
                return new ListView(queue, q, rows, all.getItem1().next(), all.getItem3());
            });
    }

    private static String text(@Nullable String q) {
        return q == null ? "" : q.strip();
    }
}
