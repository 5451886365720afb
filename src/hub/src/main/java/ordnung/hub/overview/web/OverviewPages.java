package ordnung.hub.overview.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import ordnung.hub.channels.AccountHealth;
import ordnung.hub.channels.LedgerReport;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Inbox;
import ordnung.hub.overview.AnswerReport;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.Period;
import ordnung.hub.overview.store.AnswerHours;
import ordnung.hub.overview.store.UnansweredReader;
import ordnung.hub.overview.store.WaitingReader;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The owner's view. */
@Path("/overview")
@RolesAllowed(Right.MANAGE)
@Produces(MediaType.TEXT_HTML)
public class OverviewPages {

    @CheckedTemplate(basePath = "overview", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance page(Shell shell, OverviewView view);

        static native TemplateInstance now(NowView view);
    }

    private final Shells shells;
    private final WaitingReader waiting;
    private final AnswerHours answers;
    private final UnansweredReader unanswered;
    private final Inbox inbox;
    private final LedgerReport ledger;
    private final AccountHealth health;
    private final HoursQuery hours;

    OverviewPages(Shells shells, WaitingReader waiting, AnswerHours answers, UnansweredReader unanswered, Inbox inbox, LedgerReport ledger,
                  AccountHealth health, HoursQuery hours) {
        this.shells = shells;
        this.waiting = waiting;
        this.answers = answers;
        this.unanswered = unanswered;
        this.inbox = inbox;
        this.ledger = ledger;
        this.health = health;
        this.hours = hours;
    }

    @GET
    public Uni<TemplateInstance> page(@RestQuery @Nullable String period) {
        Period chosen = Period.of(period);
        return shells.of("overview").chain(shell -> view(chosen, shell.moments()).map(view -> Templates.page(shell, view).setLocale(shell.locale())));
    }

    /** What is so at this moment: read anew when something has changed. */
    @GET
    @Path("/now")
    public Uni<TemplateInstance> now() {
        return shells.of("").chain(shell -> now(shell.moments()).map(view -> Templates.now(view).setLocale(shell.locale())));
    }

    private Uni<OverviewView> view(Period period, Moments moments) {
        Hours range = hours.of(period);
        Uni<AnswersView> told = answers.of(range).map(all -> AnswersView.of(period.word(), AnswerReport.of(range, hours.zone(), all)));
        return Uni.combine().all().unis(now(moments), told, unanswered.of(range), ledger.lines(new LedgerReport.Range(range.from(), range.to()), null),
                health.all()).asTuple().map(all -> OverviewView.of(all.getItem1(), all.getItem2(), range, all.getItem3(), all.getItem4(), all.getItem5(),
                moments));
    }

    private Uni<NowView> now(Moments moments) {
        return waiting.now().chain(now -> {
            Uni<Optional<Conversation>> longest = now.longest() == null ? Uni.createFrom().item(Optional.empty())
                    : inbox.conversation(now.longest().conversationId());
            return longest.map(found -> NowView.of(now, found.orElse(null), moments));
        });
    }
}
