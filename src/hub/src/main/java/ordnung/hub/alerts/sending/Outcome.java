package ordnung.hub.alerts.sending;

import java.time.Duration;

/** What became of one try. A reason is one of a few words, each with its sentence on the page: never what a provider answered. */
sealed interface Outcome {

    record Went() implements Outcome {
    }

    /** Not now. @param after  zero: as the sender thinks best */
    record Later(String reason, Duration after) implements Outcome {
    }

    record Never(String reason) implements Outcome {
    }
}
