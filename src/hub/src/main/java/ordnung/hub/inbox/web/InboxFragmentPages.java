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

    /** Rows by their ids, comma-separated, at most 100: those of them that a list narrowed like this shows; or the rows of a list below {@code after}. */
    @GET
    @Path("/rows")
    public Uni<TemplateInstance> rows(@RestQuery @Nullable String ids, @RestQuery @Nullable String after, @Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri.getQueryParameters()::getFirst);
        return shells.of("inbox").chain(shell -> ids == null ? below(query, after, shell) : some(query, ids, shell));
    }

    /** The whole list as it would be opened now. */
    @GET
    @Path("/list")
    public Uni<TemplateInstance> list(@Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri.getQueryParameters()::getFirst);
        return shells.of("inbox").chain(shell -> rows.list(query, null, shell).map(list -> InboxTemplates.list(list).setLocale(shell.locale())));
    }

    @GET
    @Path("/rows/{id}")
    public Uni<TemplateInstance> row(@RestPath String id) {
        return shells.of("inbox").chain(shell -> some(ListQuery.of(name -> null), id, shell));
    }

    /** Messages below {@code after}, towards the newest. {@code line}: {@code all}, over all of the customer's conversations. */
    @GET
    @Path("/{id}/messages/below")
    public Uni<TemplateInstance> below(@RestPath String id, @RestQuery @Nullable String after, @RestQuery @Nullable String line) {
        Cursor cursor = Cursor.parse("after", after);
        return shells.of("inbox").chain(shell -> reach(id, line).chain(reach -> threads.after(reach, cursor, shell.moments()))
            .map(found -> InboxTemplates.messagesBelow(found.lines(), found.newer()).setLocale(shell.locale())));
    }

    /** Messages above {@code before}; or those named by {@code ids}. */
    @GET
    @Path("/{id}/messages")
    public Uni<TemplateInstance> messages(@RestPath String id, @RestQuery @Nullable String before, @RestQuery @Nullable String ids,
                                          @RestQuery @Nullable String line) {
        Cursor cursor = Cursor.parse("before", before);
        return shells.of("inbox").chain(shell -> reach(id, line).chain(reach -> ids != null
                ? threads.named(reach, ids(ids), shell.moments()).map(lines -> new ThreadReader.Part(lines, null, null))
                : cursor == null ? threads.newest(reach, shell.moments()) : threads.before(reach, cursor, shell.moments()))
            .map(found -> InboxTemplates.messages(found.lines(), found.older()).setLocale(shell.locale())));
    }

    private Uni<Reach> reach(String id, @Nullable String line) {
        return threads.reach(parse(id), Reach.ALL.equals(line));
    }

    @GET
    @Path("/{id}/messages/{message}")
    public Uni<TemplateInstance> message(@RestPath String id, @RestPath String message) {
        return messages(id, null, message, null);
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

    /** Which order an answer is about. */
    @GET
    @Path("/{id}/topic")
    public Uni<TemplateInstance> topic(@RestPath String id) {
        return shells.of("inbox").chain(shell -> inbox.conversation(parse(id))
            .map(found -> found.orElseThrow(() -> Problem.notFound("conversation"))).chain(threads::about)
            .map(found -> InboxTemplates.topic(found).setLocale(shell.locale())));
    }

    private Uni<TemplateInstance> part(String id, BiFunction<Shell, ThreadView, TemplateInstance> template) {
        return shells.of("inbox").chain(shell -> inbox.conversation(parse(id))
            .map(found -> found.orElseThrow(() -> Problem.notFound("conversation")))
            .map(conversation -> rows.row(conversation, shell, id))
            .map(row -> template.apply(shell, threads.frame(row, shell)).setLocale(shell.locale())));
    }

    private Uni<TemplateInstance> below(ListQuery query, @Nullable String after, Shell shell) {
        return rows.below(query, Cursor.parse("after", after), shell)
            .map(page -> InboxTemplates.rows(rows.rows(page.items(), shell), page.next()).setLocale(shell.locale()));
    }

    private Uni<TemplateInstance> some(ListQuery query, String ids, Shell shell) {
        return rows.among(query, ids(ids), shell)
            .map(found -> InboxTemplates.rows(rows.rows(found, shell), null).setLocale(shell.locale()));
    }

    private static List<UUID> ids(String text) {
        return Arrays.stream(text.split(",")).map(Ids::parse).flatMap(Optional::stream).distinct().limit(MAX_IDS).toList();
    }

    private static UUID parse(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.notFound("conversation"));
    }
}
