package ordnung.hub.inbox.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
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

/** Single parts of the inbox, for what changed since the page was opened. */
@Path("/inbox")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class InboxFragmentPages {
    private static final int MAX_IDS = 100;

    private final Shells shells;
    private final Inbox inbox;
    private final RowReader rows;
    private final ThreadReader threads;

    InboxFragmentPages(Shells shells, Inbox inbox, RowReader rows, ThreadReader threads) {
        this.shells = shells;
        this.inbox = inbox;
        this.rows = rows;
        this.threads = threads;
    }

    /** Rows by their ids, comma-separated, at most 100; or the rows of a queue below {@code after}. */
    @GET
    @Path("/rows")
    public Uni<TemplateInstance> rows(@RestQuery @Nullable String ids, @RestQuery @Nullable String tab, @RestQuery @Nullable String q,
                                      @RestQuery @Nullable String after) {
        return shells.of("inbox").chain(shell -> ids == null ? below(Queue.of(tab), q == null ? "" : q.strip(), after, shell) : some(ids, shell));
    }

    /** The whole list as it would be opened now. */
    @GET
    @Path("/list")
    public Uni<TemplateInstance> list(@RestQuery @Nullable String tab, @RestQuery @Nullable String q) {
        return shells.of("inbox").chain(shell -> rows.list(Queue.of(tab), q == null ? "" : q.strip(), null, shell)
            .map(list -> InboxTemplates.list(list).setLocale(shell.locale())));
    }

    @GET
    @Path("/rows/{id}")
    public Uni<TemplateInstance> row(@RestPath String id) {
        return shells.of("inbox").chain(shell -> some(id, shell));
    }

    /** Messages above {@code before}; or those named by {@code ids}. */
    @GET
    @Path("/{id}/messages")
    public Uni<TemplateInstance> messages(@RestPath String id, @RestQuery @Nullable String before, @RestQuery @Nullable String ids) {
        return shells.of("inbox").chain(shell -> {
            Cursor cursor = Cursor.parse("before", before);
            Uni<ThreadReader.Part> part = ids != null ? threads.named(parse(id), ids(ids), shell.moments()).map(lines -> new ThreadReader.Part(lines, null))
                : cursor == null ? threads.newest(parse(id), shell.moments()) : threads.before(parse(id), cursor, shell.moments());
            return part.map(found -> InboxTemplates.messages(found.lines(), found.older()).setLocale(shell.locale()));
        });
    }

    @GET
    @Path("/{id}/messages/{message}")
    public Uni<TemplateInstance> message(@RestPath String id, @RestPath String message) {
        return messages(id, null, message);
    }

    @GET
    @Path("/{id}/head")
    public Uni<TemplateInstance> head(@RestPath String id) {
        return part(id, (shell, thread) -> InboxTemplates.head(thread));
    }

    @GET
    @Path("/{id}/side")
    public Uni<TemplateInstance> side(@RestPath String id) {
        return part(id, (shell, thread) -> InboxTemplates.side(thread));
    }

    @GET
    @Path("/{id}/window")
    public Uni<TemplateInstance> window(@RestPath String id) {
        return part(id, (shell, thread) -> InboxTemplates.window(thread));
    }

    private Uni<TemplateInstance> part(String id, BiFunction<Shell, ThreadView, TemplateInstance> template) {
        return shells.of("inbox").chain(shell -> inbox.conversation(parse(id))
            .map(found -> found.orElseThrow(() -> Problem.notFound("conversation")))
            .map(conversation -> rows.row(conversation, shell, id))
            .map(row -> template.apply(shell, threads.frame(row, shell)).setLocale(shell.locale())));
    }

    private Uni<TemplateInstance> below(Queue queue, String q, @Nullable String after, Shell shell) {
        return rows.below(queue, q, Cursor.parse("after", after), shell)
            .map(page -> InboxTemplates.rows(rows.rows(page.items(), shell), page.next()).setLocale(shell.locale()));
    }

    private Uni<TemplateInstance> some(String ids, Shell shell) {
        return inbox.conversations(ids(ids))
            .map(found -> InboxTemplates.rows(rows.rows(found, shell), null).setLocale(shell.locale()));
    }

    private static List<UUID> ids(String text) {
        return Arrays.stream(text.split(",")).map(Ids::parse).flatMap(Optional::stream).distinct().limit(MAX_IDS).toList();
    }

    private static UUID parse(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.notFound("conversation"));
    }
}
