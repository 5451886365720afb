package ordnung.connector.wildberries.inbound;

import static ordnung.events.OrderStatus.ASSEMBLING;
import static ordnung.events.OrderStatus.CANCELLED;
import static ordnung.events.OrderStatus.DELIVERED;
import static ordnung.events.OrderStatus.HANDED_OVER;
import static ordnung.events.OrderStatus.NEW;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.events.OrderStatus;

/**
 * How far an order is: {@code supplierStatus} is the seller's side of it, {@code wbStatus} Wildberries' own, and whichever is further holds
 * ({@code dev.wildberries.ru/openapi/orders-fbs}, "Получить статусы сборочных заданий"). What is unknown counts as new: a card is never moved back.
 */
public final class Statuses {
    private static final Map<String, OrderStatus> WB = Map.ofEntries(Map.entry("waiting", NEW), Map.entry("sorted", HANDED_OVER),
            Map.entry("accepted_by_carrier", HANDED_OVER), Map.entry("sent_to_carrier", HANDED_OVER), Map.entry("ready_for_pickup", HANDED_OVER),
            Map.entry("postponed_delivery", HANDED_OVER), Map.entry("sold", DELIVERED), Map.entry("canceled", CANCELLED),
            Map.entry("canceled_by_client", CANCELLED), Map.entry("declined_by_client", CANCELLED), Map.entry("canceled_by_carrier", CANCELLED),
            Map.entry("defect", CANCELLED));
    private static final Map<String, OrderStatus> SUPPLIER = Map.of("new", NEW, "confirm", ASSEMBLING, "complete", HANDED_OVER, "cancel", CANCELLED,
            "cancel_carrier", CANCELLED);

    private Statuses() {
    }

    public static OrderStatus of(JsonNode order) {
        OrderStatus supplier = SUPPLIER.getOrDefault(String.valueOf(Json.id(order, "supplierStatus")), NEW);
        OrderStatus wb = WB.getOrDefault(String.valueOf(Json.id(order, "wbStatus")), NEW);
        return supplier.compareTo(wb) > 0 ? supplier : wb;
    }

    /** Both, as people know them from the cabinet: {@code complete, sorted}. */
    public static String words(JsonNode order) {
        String supplier = Json.id(order, "supplierStatus");
        String wb = Json.id(order, "wbStatus");
        return (supplier == null ? "?" : supplier) + ", " + (wb == null ? "?" : wb);
    }
}
