package ordnung.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The provider says how far a message of ours has come. Reports come in any order, some never, the same one more than once.
 *
 * @param externalId  the provider's id of our message
 * @param trackingId  our own message id, where the provider returns what it was given; else null
 * @param error       only with {@link State#FAILED}
 */
public record DeliveryReported(String thread, String externalId, @Nullable String trackingId, State state, Instant at,
                               @Nullable SendError error, @Nullable String raw) implements ChannelEvent {

    /** In rising order; a message's state never falls, and a failure is final. */
    public enum State {
        SENT, DELIVERED, READ, FAILED
    }

    public DeliveryReported {
        Required.text("thread", thread);
        Required.text("externalId", externalId);
    }
}
