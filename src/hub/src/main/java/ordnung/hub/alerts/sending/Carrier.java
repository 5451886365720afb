package ordnung.hub.alerts.sending;

import io.smallrye.mutiny.Uni;
import java.util.List;
import ordnung.hub.alerts.Choices;
import ordnung.hub.alerts.Means;
import ordnung.hub.alerts.store.Deliveries.Delivery;
import ordnung.hub.alerts.store.Subjects.Subject;

/** One means by which alerts leave the house. Called from any thread, must not block it. */
interface Carrier {

    Means means();

    /** Never fails for a reason of the provider's. @param subjects  none: a person tries the means */
    Uni<Outcome> carry(Delivery delivery, List<Subject> subjects, Choices choices);
}
