package ordnung.connector.ozon.inbound;

import static ordnung.events.OrderStatus.ASSEMBLING;
import static ordnung.events.OrderStatus.CANCELLED;
import static ordnung.events.OrderStatus.DELIVERED;
import static ordnung.events.OrderStatus.HANDED_OVER;
import static ordnung.events.OrderStatus.NEW;

import java.util.Locale;
import java.util.Map;
import ordnung.events.OrderStatus;

/**
 * How far a posting is, in Ozon's two vocabularies: the API's {@code status} and the pushes' {@code new_state}. What is unknown counts as new: a card
 * is never moved back, so that moves nothing.
 */
public final class Statuses {
    private static final Map<String, OrderStatus> LISTED = Map.ofEntries(
            Map.entry("awaiting_registration", NEW), Map.entry("acceptance_in_progress", NEW), Map.entry("awaiting_approve", NEW),
            Map.entry("awaiting_packaging", NEW), Map.entry("awaiting_deliver", ASSEMBLING), Map.entry("not_accepted", ASSEMBLING),
            Map.entry("arbitration", ASSEMBLING), Map.entry("client_arbitration", HANDED_OVER), Map.entry("delivering", HANDED_OVER),
            Map.entry("driver_pickup", HANDED_OVER), Map.entry("sent_by_seller", HANDED_OVER), Map.entry("delivered", DELIVERED),
            Map.entry("cancelled", CANCELLED), Map.entry("cancelled_from_split_pending", CANCELLED));

    private static final Map<String, OrderStatus> PUSHED = Map.ofEntries(
            Map.entry("posting_created", NEW), Map.entry("posting_acceptance_in_progress", NEW), Map.entry("posting_awaiting_registration", NEW),
            Map.entry("posting_transferring_to_delivery", ASSEMBLING), Map.entry("posting_in_carriage", ASSEMBLING),
            Map.entry("posting_not_in_carriage", ASSEMBLING), Map.entry("posting_not_in_sort_center", ASSEMBLING),
            Map.entry("posting_in_arbitration", ASSEMBLING), Map.entry("posting_in_client_arbitration", HANDED_OVER),
            Map.entry("posting_on_way_to_city", HANDED_OVER), Map.entry("posting_transferred_to_courier_service", HANDED_OVER),
            Map.entry("posting_in_courier_service", HANDED_OVER), Map.entry("posting_on_way_to_pickup_point", HANDED_OVER),
            Map.entry("posting_in_pickup_point", HANDED_OVER), Map.entry("posting_driver_pick_up", HANDED_OVER),
            Map.entry("posting_conditionally_delivered", HANDED_OVER), Map.entry("posting_delivered", DELIVERED),
            Map.entry("posting_received", DELIVERED), Map.entry("posting_canceled", CANCELLED), Map.entry("posting_cancelled", CANCELLED));

    private Statuses() {
    }

    public static OrderStatus of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return LISTED.getOrDefault(lower, PUSHED.getOrDefault(lower, NEW));
    }
}
