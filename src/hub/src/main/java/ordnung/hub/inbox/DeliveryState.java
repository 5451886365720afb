package ordnung.hub.inbox;

import java.util.Locale;
import ordnung.events.DeliveryReported;

/**
 * How far a message of ours has come. It only rises; {@link #FAILED} is final, and is not believed of a message that has been delivered.
 * {@link #PARKED} waits for a person; a later report of the provider proves that the message left after all.
 */
public enum DeliveryState {
    QUEUED(0), PARKED(0), ACCEPTED(1), SENT(2), FAILED(2), DELIVERED(3), READ(4);

    private final int rank;

    DeliveryState(int rank) {
        this.rank = rank;
    }

    public boolean mayBecome(DeliveryState next) {
        return this != FAILED && this != next && (next.rank > rank || next == FAILED && rank < DELIVERED.rank);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static DeliveryState of(DeliveryReported.State reported) {
        return valueOf(reported.name());
    }
}
