package ordnung.hub.alerts.sending;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import ordnung.hub.alerts.store.ChoiceStore;
import ordnung.hub.alerts.store.Deliveries;
import ordnung.hub.alerts.store.Deliveries.Delivery;
import ordnung.hub.alerts.store.Subjects;
import ordnung.hub.alerts.store.Subjects.Subject;
import ordnung.hub.inbox.RetryPolicy;
import org.jboss.logging.Logger;

/** Sends what is due, and not what has been dealt with meanwhile. */
@ApplicationScoped
public class AlertSender {
    private static final int AT_ONCE = 20;
    /** Later than that it is no alert any more: the next step, or the next call, has come. */
    private static final int TRIES = 8;
    private static final Logger LOG = Logger.getLogger(AlertSender.class);

    private final Deliveries deliveries;
    private final Subjects subjects;
    private final ChoiceStore choices;
    private final Instance<Carrier> carriers;

    AlertSender(Deliveries deliveries, Subjects subjects, ChoiceStore choices, @Any Instance<Carrier> carriers) {
        this.deliveries = deliveries;
        this.subjects = subjects;
        this.choices = choices;
        this.carriers = carriers;
    }

    /** Whoever is slow to answer keeps nobody else waiting. */
    @Scheduled(every = "1s", delayed = "3s", identity = "alert-sending", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return deliveries.take(AT_ONCE).invoke(due -> due.forEach(this::sendByItself))
                .onFailure().invoke(fault -> LOG.warnf("alerts.not-sent cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    /** One that fails here has its lease, and is tried again when that ends. */
    private void sendByItself(Delivery delivery) {
        send(delivery).subscribe().with(done -> { },
                fault -> LOG.warnf("alerts.not-sent delivery=%s cause=%s", delivery.id(), fault.getClass().getSimpleName()));
    }

    Uni<Void> send(Delivery delivery) {
        Uni<List<Subject>> about = delivery.trial() ? Uni.createFrom().item(List.of()) : subjects.standing(delivery.alerts());
        return about.chain(standing -> standing.isEmpty() && !delivery.trial() ? deliveries.settle(delivery, "needless", null)
                : choices.of(delivery.staff()).chain(chosen -> carrier(delivery).carry(delivery, standing, chosen)).chain(outcome -> settle(delivery, outcome)));
    }

    private Carrier carrier(Delivery delivery) {
        return carriers.stream().filter(one -> one.means() == delivery.means()).findFirst().orElseThrow();
    }

    private Uni<Void> settle(Delivery delivery, Outcome outcome) {
        if (outcome instanceof Outcome.Went) {
            return deliveries.settle(delivery, "sent", null);
        } else if (outcome instanceof Outcome.Later later && delivery.attempts() < TRIES && !delivery.trial()) {
            Duration wait = RetryPolicy.delay(delivery.attempts(), later.after(), ThreadLocalRandom.current());
            return deliveries.later(delivery, wait, later.reason());
        }
        return deliveries.settle(delivery, "failed", outcome instanceof Outcome.Later later ? later.reason() : ((Outcome.Never) outcome).reason());
    }
}
