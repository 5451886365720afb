package ordnung.hub.inbox.stream;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import ordnung.events.SendRequested;
import ordnung.events.Topics;
import ordnung.host.EventPublisher;
import ordnung.hub.inbox.store.Outbox;
import ordnung.hub.platform.live.ChangeListener;
import org.jboss.logging.Logger;

/**
 * Brings due messages from the outbox onto the topic. Woken by each commit that adds one, whoever wrote it and in whichever hub, and by the clock.
 * Killed after the mark and before the topic: {@link OutboxKeeper} puts them back.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Outbox outbox;
    private final EventPublisher publisher;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();

    private final ChangeListener commits;

    Relay(Outbox outbox, EventPublisher publisher, ChangeListener commits) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.commits = commits;
    }

    void start(@Observes StartupEvent event) {
        commits.listen(Outbox.CHANNEL, this::wake);
    }

    /** Says that there may be something to send. Returns at once; one round runs at a time. */
    public void wake() {
        again.set(true);
        if (running.compareAndSet(false, true)) {
            again.set(false);
            round().subscribe().with(sent -> finished(), fault -> {
                LOG.warnf("relay.failed cause=%s", fault.getClass().getSimpleName());
                running.set(false);
            });
        }
    }

    @Scheduled(every = "1s", identity = "relay", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        wake();
    }

    private void finished() {
        running.set(false);
        if (again.get()) {
            wake();
        }
    }

    private Uni<Integer> round() {
        return outbox.takeDue().chain(due -> due.isEmpty() ? Uni.createFrom().item(0) : publish(due).replaceWith(due.size()))
                .chain(n -> n > 0 ? round() : Uni.createFrom().item(n));
    }

    private Uni<Void> publish(List<SendRequested> due) {
        return publisher.publish(due.stream()
                        .map(one -> new EventPublisher.Outgoing(Topics.OUTBOUND, one.accountId(), one.thread(), one)).toList())
                .onFailure().recoverWithUni(fault -> outbox.putBack(due, Duration.ofSeconds(1)));
    }
}
