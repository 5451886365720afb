package ordnung.hub.team.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import ordnung.hub.team.store.AssignmentHistory;
import ordnung.hub.team.store.Colleagues;
import ordnung.hub.team.store.Followers;
import ordnung.hub.team.store.NoticeStore;
import ordnung.hub.team.store.SharedAccounts;
import ordnung.hub.team.store.SharingRuleStore;
import org.jboss.resteasy.reactive.RestPath;

/** The page of the rules, and the parts that other pages show of the team. */
@Path("/team")
@RolesAllowed(Right.READ)
@Produces(MediaType.TEXT_HTML)
public class TeamPages {
    private static final int NOTICES = 50;
    private static final int STEPS = 4;

    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance rules(Shell shell, RulesPage page);

        static native TemplateInstance menu(MenuView menu);

        static native TemplateInstance notices(NoticesView view);

        static native TemplateInstance me(Shell shell, MyDay day);
    }

    private final Shells shells;
    private final Colleagues colleagues;
    private final SharingRuleStore rules;
    private final SharedAccounts accounts;
    private final NoticeStore notices;
    private final Followers followers;
    private final AssignmentHistory history;
    private final Inbox inbox;
    private final Me me;

    TeamPages(Shells shells, Colleagues colleagues, SharingRuleStore rules, SharedAccounts accounts, NoticeStore notices, Followers followers,
              AssignmentHistory history, Inbox inbox, Me me) {
        this.shells = shells;
        this.colleagues = colleagues;
        this.rules = rules;
        this.accounts = accounts;
        this.notices = notices;
        this.followers = followers;
        this.history = history;
        this.inbox = inbox;
        this.me = me;
    }

    @GET
    @RolesAllowed(Right.MANAGE)
    public Uni<TemplateInstance> rules() {
        return shells.of("team").chain(shell -> Uni.combine().all().unis(colleagues.all(), rules.read(), accounts.all()).asTuple()
            .map(all -> Templates.rules(shell, new RulesPage(all.getItem1(), all.getItem2(), all.getItem3())).setLocale(shell.locale())));
    }

    /** To whom a conversation may be given. */
    @GET
    @Path("/menu/{id}")
    public Uni<TemplateInstance> menu(@RestPath String id) {
        UUID conversation = Me.conversation(id);
        return shells.of("inbox").chain(shell -> inbox.conversation(conversation).map(found -> found.orElseThrow(() -> Problem.notFound("conversation")))
            .chain(open -> Uni.combine().all().unis(colleagues.all(), followers.follows(conversation, me.id()), history.of(conversation, STEPS)).asTuple()
                .map(all -> Templates.menu(MenuView.of(open, all.getItem1(), all.getItem2(), all.getItem3(), shell)).setLocale(shell.locale()))));
    }

    @GET
    @Path("/notices")
    public Uni<TemplateInstance> notices() {
        return shells.of("inbox").chain(shell -> notices.of(me.id(), null, NOTICES)
            .map(page -> Templates.notices(NoticesView.of(page.items(), me.id(), shell.moments())).setLocale(shell.locale())));
    }

    /** A person's own day, for the drawer of settings. */
    @GET
    @Path("/me")
    public Uni<TemplateInstance> mine() {
        return shells.of("").chain(shell -> colleagues.all()
            .map(all -> Templates.me(shell, MyDay.of(all, me.id())).setLocale(shell.locale())));
    }
}
