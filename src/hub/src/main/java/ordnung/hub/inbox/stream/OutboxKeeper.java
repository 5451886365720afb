package ordnung.hub.inbox.stream;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import ordnung.hub.inbox.store.Outbox;
import ordnung.hub.inbox.store.SendReports;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds sends that nobody will report on any more: their process died, or the provider's answer was lost. */
@ApplicationScoped
public class OutboxKeeper {
    /** Longer than an upload and a send of any connector, 30 s each, together with the longest wait for a rate limit. */
    private static final Duration SILENT = Duration.ofSeconds(90);

    private final Outbox outbox;
    private final SendReports reports;
    private final Clock clock;
    private final Duration patience;

    OutboxKeeper(Outbox outbox, SendReports reports, Clock clock,
                 @ConfigProperty(name = "ordnung.outbound.unknown-after", defaultValue = "60s") Duration patience) {
        this.outbox = outbox;
        this.reports = reports;
        this.clock = clock;
        this.patience = patience;
    }

    @Scheduled(every = "5s", delayed = "5s", identity = "outbox-keeper", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keep() {
        return outbox.republish(Duration.ofSeconds(20))
                .chain(() -> reports.parkUnknown(clock.instant().minus(SILENT), clock.instant().minus(patience)));
    }
}
