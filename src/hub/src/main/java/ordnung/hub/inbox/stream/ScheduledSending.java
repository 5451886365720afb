package ordnung.hub.inbox.stream;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ordnung.hub.inbox.Scheduling;
import org.jboss.logging.Logger;

/** Sends what waits for its time, within a second of it or as soon as somebody is there. */
@ApplicationScoped
public class ScheduledSending {
    private static final int AT_ONCE = 50;
    private static final Logger LOG = Logger.getLogger(ScheduledSending.class);

    private final Scheduling scheduling;

    ScheduledSending(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @Scheduled(every = "1s", delayed = "3s", identity = "scheduled-sending", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return scheduling.due(AT_ONCE)
                .chain(due -> Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(this::send).collect().asList())
                .onFailure().invoke(fault -> LOG.warnf("scheduled.unread cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    /** One that cannot be stored now holds up no other; it is due again in a second. */
    private Uni<Boolean> send(UUID message) {
        return scheduling.sendDue(message).replaceWith(true)
                .onFailure().invoke(fault -> LOG.warnf("scheduled.not-sent message=%s cause=%s", message, fault.getClass().getSimpleName()))
                .onFailure().recoverWithItem(false);
    }
}
