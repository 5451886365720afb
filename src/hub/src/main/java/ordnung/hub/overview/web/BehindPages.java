package ordnung.hub.overview.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import ordnung.hub.channels.Sentences;
import ordnung.hub.overview.AnswerFilter;
import ordnung.hub.overview.Found;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.Period;
import ordnung.hub.overview.Person;
import ordnung.hub.overview.WaitingFilter;
import ordnung.hub.overview.store.AnswerList;
import ordnung.hub.overview.store.UnansweredReader;
import ordnung.hub.overview.store.WaitingReader;
import ordnung.hub.overview.web.BehindView.Scope;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The conversations behind each figure, a page at a time: what the figure counts, and nothing else. */
@Path("/overview")
@RolesAllowed(Right.MANAGE)
@Produces(MediaType.TEXT_HTML)
public class BehindPages {
    private static final int LAST_HOUR = 23;

    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance behind(Shell shell, BehindView view);
    }

    private final Shells shells;
    private final WaitingReader waiting;
    private final AnswerList answers;
    private final UnansweredReader unanswered;
    private final Sentences sentences;
    private final HoursQuery hours;

    BehindPages(Shells shells, WaitingReader waiting, AnswerList answers, UnansweredReader unanswered, Sentences sentences, HoursQuery hours) {
        this.shells = shells;
        this.waiting = waiting;
        this.answers = answers;
        this.unanswered = unanswered;
        this.sentences = sentences;
        this.hours = hours;
    }

    /** @param person  responsible: an id, or {@code nobody} */
    @GET
    @Path("/waiting")
    public Uni<TemplateInstance> waiting(@RestQuery @Nullable String channel, @RestQuery @Nullable String person, @RestQuery boolean late,
                                         @RestQuery @Nullable String after, @Context UriInfo uri) {
        WaitingFilter filter = WaitingFilter.of(channel, person, late);
        return shells.of("overview").chain(shell -> waiting.list(filter, Cursor.parse("after", after), Cursor.DEFAULT_LIMIT).map(page -> {
            String name = filter.assignee() == null || page.items().isEmpty() ? "" : String.valueOf(page.items().get(0).assignee());
            Scope scope = new Scope(filter.channel() == null ? "" : filter.channel(), "", name, filter.nobodys(), false, filter.late());
            return render(shell, new BehindView("waiting", scope, "", self(uri), page.items().stream()
                    .map(one -> NowView.Face.of(one, shell.moments())).toList(), List.of(), page.next()));
        }));
    }

    /** Of a period, or from one day or time to another. */
    @GET
    @Path("/answers")
    public Uni<TemplateInstance> answers(@RestQuery @Nullable String period, @RestQuery @Nullable String from, @RestQuery @Nullable String to,
                                         @RestQuery @Nullable Integer hour, @RestQuery @Nullable String person, @RestQuery @Nullable String channel,
                                         @RestQuery boolean late, @RestQuery @Nullable String after, @Context UriInfo uri) {
        if (hour != null && (hour < 0 || hour > LAST_HOUR)) {
            throw Problem.badField("hour", "must be from 0 to 23");
        }
        AnswerFilter filter = new AnswerFilter(range(period, from, to), hour, Person.parse(person), channel == null || channel.isBlank() ? null : channel, late);
        return list(late ? "late" : "answers", period, uri, page -> Scope.of(filter, name(filter, page)),
                answers.of(filter, Cursor.parse("after", after), Cursor.DEFAULT_LIMIT));
    }

    /** @param reason  its key, which no customer's words can be read from */
    @GET
    @Path("/dismissed")
    public Uni<TemplateInstance> dismissed(@RestQuery @Nullable String period, @RestQuery @Nullable String from, @RestQuery @Nullable String to,
                                           @RestQuery @Nullable String reason, @RestQuery @Nullable String after, @Context UriInfo uri) {
        return list("dismissed", period, uri, page -> Scope.ALL,
                unanswered.dismissed(range(period, from, to), reason, Cursor.parse("after", after), Cursor.DEFAULT_LIMIT));
    }

    @GET
    @Path("/unsent")
    public Uni<TemplateInstance> unsent(@RestQuery @Nullable String period, @RestQuery @Nullable String from, @RestQuery @Nullable String to,
                                        @RestQuery @Nullable String after, @Context UriInfo uri) {
        return list("unsent", period, uri, page -> Scope.ALL,
                unanswered.unsent(range(period, from, to), Cursor.parse("after", after), Cursor.DEFAULT_LIMIT));
    }

    @GET
    @Path("/undelivered")
    public Uni<TemplateInstance> undelivered(@RestQuery @Nullable String period, @RestQuery @Nullable String from, @RestQuery @Nullable String to,
                                             @RestQuery @Nullable String after, @Context UriInfo uri) {
        return list("undelivered", period, uri, page -> Scope.ALL,
                unanswered.undelivered(range(period, from, to), Cursor.parse("after", after), Cursor.DEFAULT_LIMIT));
    }

    private Uni<TemplateInstance> list(String kind, @Nullable String period, UriInfo uri, Function<Page<Found>, Scope> scope, Uni<Page<Found>> found) {
        return shells.of("overview").chain(shell -> found.map(page -> render(shell, BehindView.of(kind, scope.apply(page), Period.of(period).word(),
                self(uri), page, shell.moments(), sentences))));
    }

    private static TemplateInstance render(Shell shell, BehindView view) {
        return Templates.behind(shell, view).setLocale(shell.locale());
    }

    private Hours range(@Nullable String period, @Nullable String from, @Nullable String to) {
        return from == null && to == null ? hours.of(Period.of(period)) : hours.of(from, to);
    }

    private static String name(AnswerFilter filter, Page<Found> page) {
        return filter.person() == null || page.items().isEmpty() ? "" : page.items().get(0).who();
    }

    /** The address of this list's beginning. */
    private static String self(UriInfo uri) {
        String query = uri.getRequestUriBuilder().replaceQueryParam("after").build().getRawQuery();
        return uri.getRequestUri().getRawPath() + (query == null || query.isEmpty() ? "?" : "?" + query + "&");
    }
}
