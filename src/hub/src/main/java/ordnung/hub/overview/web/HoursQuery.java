package ordnung.hub.overview.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import ordnung.hub.channels.LedgerReport;
import ordnung.hub.channels.web.LedgerRange;
import ordnung.hub.overview.Hours;
import ordnung.hub.overview.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which hours a question means: those that it names, or a period's, in the shop's own time. */
@ApplicationScoped
class HoursQuery {
    private final Clock clock;
    private final ZoneId zone;

    HoursQuery(Clock clock, @ConfigProperty(name = "ordnung.shop.zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    Hours of(Period period) {
        return period.at(clock.instant(), zone);
    }

    /** @throws ordnung.hub.platform.Problem 400 naming {@code from} or {@code to}; today where neither is said */
    Hours of(@Nullable String from, @Nullable String to) {
        LedgerReport.Range range = LedgerRange.of(from, to, clock.instant(), zone);
        return new Hours(range.from(), range.to());
    }
}
