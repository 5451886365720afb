package ordnung.connector.yandexmarket.market;

import java.util.Map;
import java.util.Set;
import ordnung.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * The Market's statuses ({@code …/reference/orders/getBusinessOrders}, OrderStatusType and OrderSubstatusType) as the board's stages.
 * {@code READY_TO_SHIP} is what the shop itself reports when the parcel leaves its hands, so it counts as handed over.
 */
public final class OrderStatuses {
    private static final Map<String, OrderStatus> BY_STATUS = Map.ofEntries(Map.entry("PLACING", OrderStatus.NEW),
            Map.entry("RESERVED", OrderStatus.NEW), Map.entry("UNPAID", OrderStatus.NEW), Map.entry("PENDING", OrderStatus.NEW),
            Map.entry("DELIVERY", OrderStatus.HANDED_OVER), Map.entry("PICKUP", OrderStatus.HANDED_OVER),
            Map.entry("DELIVERED", OrderStatus.DELIVERED), Map.entry("CANCELLED", OrderStatus.CANCELLED),
            Map.entry("PARTIALLY_RETURNED", OrderStatus.RETURNED), Map.entry("RETURNED", OrderStatus.RETURNED));
    private static final Set<String> HANDED_OVER = Set.of("READY_TO_SHIP", "SHIPPED", "COURIER_SEARCH", "COURIER_FOUND",
            "COURIER_IN_TRANSIT_TO_SENDER", "COURIER_ARRIVED_TO_SENDER", "COURIER_RECEIVED", "DELIVERY_SERVICE_RECEIVED");
    private static final Set<String> RETURNED = Set.of("REFUNDED", "REFUNDED_WITH_BONUSES", "REFUNDED_BY_SHOP", "PICKED");

    private OrderStatuses() {
    }

    /** Null: not known, so that nothing should be moved because of it. */
    public static @Nullable OrderStatus of(@Nullable String status, @Nullable String substatus) {
        if (status == null) {
            return null;
        }
        return status.equals("PROCESSING") ? processing(substatus) : BY_STATUS.get(status);
    }

    private static @Nullable OrderStatus processing(@Nullable String substatus) {
        if (substatus == null || substatus.equals("STARTED")) {
            return OrderStatus.NEW;
        }
        return substatus.equals("PACKAGING") ? OrderStatus.ASSEMBLING : HANDED_OVER.contains(substatus) ? OrderStatus.HANDED_OVER : null;
    }

    /** Whether a return that has come so far has ended with the money or the goods back. */
    public static boolean returned(@Nullable String returnStatus) {
        return returnStatus != null && RETURNED.contains(returnStatus);
    }
}
