package ordnung.hub.channels.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import ordnung.hub.channels.LedgerReport;
import ordnung.hub.channels.ParkedRecords;
import ordnung.hub.channels.Sentences;
import ordnung.hub.platform.security.Right;
import ordnung.hub.platform.web.Moments;
import ordnung.hub.platform.web.Shell;
import ordnung.hub.platform.web.Shells;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ledger: every message on its account, what was turned away and why, what waits to be looked at. */
@Path("/ledger")
@RolesAllowed(Right.MANAGE)
public class LedgerPages {
    private static final Map<String, Duration> PERIODS = Map.of("day", Duration.ofDays(1), "week", Duration.ofDays(7), "month", Duration.ofDays(30));
    private static final int PARKED = 50;

    /** @param cause  in the page's language */
    public record Parked(ParkedRecords.View view, Moments.Moment at, String cause) {
    }

    /** @param period  day, week or month; "" for days that were named */
    public record View(String period, List<LedgerReport.Line> lines, LedgerReport.Line totals, List<Parked> parked) {
    }

    @CheckedTemplate(basePath = "channels", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance ledger(Shell shell, View view);
    }

    private final Shells shells;
    private final LedgerReport report;
    private final ParkedRecords parked;
    private final Sentences sentences;

    LedgerPages(Shells shells, LedgerReport report, ParkedRecords parked, Sentences sentences) {
        this.shells = shells;
        this.report = report;
        this.parked = parked;
        this.sentences = sentences;
    }

    /** Of the last day, week or month; or of the days from one to another. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> ledger(@RestQuery @Nullable String period, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        String chosen = from != null && to != null ? "" : period != null && PERIODS.containsKey(period) ? period : "day";
        return shells.of("ledger").chain(shell -> Uni.combine().all().unis(report.lines(chosen.isEmpty()
                ? LedgerRange.of(from, to, shell.now(), shell.zone()) : range(chosen, shell.now()), null), parked.list(null, PARKED))
            .asTuple().map(both -> {
                List<Parked> records = both.getItem2().items().stream()
                    .map(each -> new Parked(each, shell.moments().of(each.parkedAt()), sentences.in(shell.locale(), each.cause()))).toList();
                View view = new View(chosen, both.getItem1(), LedgerReport.totals(both.getItem1()), records);
                return Templates.ledger(shell, view).setLocale(shell.locale());
            }));
    }

    /** Counts are kept by the hour: the present one is included. */
    private static LedgerReport.Range range(String period, Instant now) {
        Instant end = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        return new LedgerReport.Range(end.minus(PERIODS.get(period)), end);
    }
}
