package ordnung.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The provider says how far a message of ours has come. Reports come in any order, some never, the same one more than once.
 *
 * @param externalId  the provider's id of our message
 * @param trackingId  our own message id, where the provider returns what it was given; else null
 * @param error       only with {@link State#FAILED}
 * @param upTo        the same holds for every earlier message of ours in the thread (a mark of reading covers all before it)
 */
public record DeliveryReported(String thread, String externalId, @Nullable String trackingId, State state, Instant at,
                               @Nullable SendError error, @Nullable String raw, boolean upTo) implements ChannelEvent {

    /** On one message alone. */
    public DeliveryReported(String thread, String externalId, @Nullable String trackingId, State state, Instant at, @Nullable SendError error,
                            @Nullable String raw) {
        this(thread, externalId, trackingId, state, at, error, raw, false);
    }

    /** In rising order; a message's state never falls, and a failure is final. */
    public enum State {
        SENT, DELIVERED, READ, FAILED
    }

    public DeliveryReported {
        Required.text("thread", thread);
        Required.text("externalId", externalId);
    }
}
