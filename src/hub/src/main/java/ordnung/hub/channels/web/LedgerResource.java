package ordnung.hub.channels.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import ordnung.hub.channels.LedgerReport;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.security.Right;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The delivery ledger: nothing that came or went is unaccounted for. */
@Path("/api/v1/ledger")
@RolesAllowed(Right.READ)
class LedgerResource {

    record Answer(Instant from, Instant to, List<LedgerReport.Line> items, @Nullable String next, LedgerReport.Line totals) {
    }

    private final LedgerReport report;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone  the shop's, in which a day begins */
    LedgerResource(LedgerReport report, Clock clock, @ConfigProperty(name = "ordnung.shop.zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        this.report = report;
        this.clock = clock;
        this.zone = zone;
    }

    @GET
    public Uni<Answer> ledger(@RestQuery @Nullable String from, @RestQuery @Nullable String to, @RestQuery @Nullable String account) {
        LedgerReport.Range range = LedgerRange.of(from, to, clock.instant(), zone);
        UUID one = account == null || account.isBlank() ? null
                : Ids.parse(account).orElseThrow(() -> Problem.badField("account", "is not an account's id"));
        return report.lines(range, one).map(lines -> new Answer(range.from(), range.to(), lines, null, LedgerReport.totals(lines)));
    }
}
