package ordnung.connector;

import java.util.concurrent.CompletionStage;
import ordnung.events.OrderStatus;

/** A connector whose provider keeps orders and is told how far the shop is with them. */
public interface Orders {

    /** Whether the provider lets the shop itself bring an order to this status: most steps are the provider's own. */
    boolean canSet(OrderStatus status);

    /**
     * Tells the provider. Repeating does no harm: an order that is there already, or further, is {@link SendResult.Accepted}. Never completes
     * exceptionally.
     *
     * @param orderId  as {@link ordnung.events.OrderChanged#orderId()}
     */
    CompletionStage<SendResult> set(String orderId, OrderStatus status);
}
