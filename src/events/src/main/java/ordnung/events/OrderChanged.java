package ordnung.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that the provider keeps has come further. The order itself was a message of kind {@link MessageKind#ORDER} whose payload bears the same
 * {@code orderId}; it may come after this.
 *
 * @param thread          the order's own, as its message has it
 * @param orderId         the provider's id of the order, unique within the account
 * @param status          where the card belongs now
 * @param providerStatus  the provider's own word, for people to read
 * @param changeId        tells two arrivals of the same change from two changes
 */
public record OrderChanged(String thread, String orderId, OrderStatus status, String providerStatus, String changeId, Instant at,
                           @Nullable String raw) implements ChannelEvent {
    public OrderChanged {
        Required.text("thread", thread);
        Required.text("orderId", orderId);
        Required.text("changeId", changeId);
    }
}
