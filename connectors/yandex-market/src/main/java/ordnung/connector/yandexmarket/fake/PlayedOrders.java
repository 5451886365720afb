package ordnung.connector.yandexmarket.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Orders as {@code POST v1/businesses/{businessId}/orders} tells them: of a shop that ships from its own stock (FBS). */
final class PlayedOrders {
    private PlayedOrders() {
    }

    static ObjectNode order(long id, long campaign, boolean fake, String now, List<Item> items) {
        ObjectNode order = JsonNodeFactory.instance.objectNode().put("orderId", id).put("campaignId", campaign).put("programType", "FBS")
                .put("status", "PROCESSING").put("substatus", "STARTED").put("creationDate", now).put("updateDate", now)
                .put("paymentType", "PREPAID").put("paymentMethod", "YANDEX").put("fake", fake);
        int total = 0;
        long number = id * 100;
        for (Item item : items) {
            ObjectNode line = order.withArray("items").addObject().put("id", ++number).put("offerId", item.sku()).put("offerName", item.name())
                    .put("count", item.count());
            money(line.putObject("prices").putObject("payment"), item.price() * item.count());
            total += item.price() * item.count();
        }
        money(order.putObject("prices").putObject("payment"), total);
        delivery(order.putObject("delivery"), now.substring(0, 10));
        return order.put("sourcePlatform", "MARKET");
    }

    private static void delivery(ObjectNode delivery, String today) {
        delivery.put("type", "DELIVERY").put("serviceName", "Маркет Доставка").put("deliveryServiceId", 1005)
                .put("deliveryPartnerType", "YANDEX_MARKET");
        delivery.putObject("dates").put("fromDate", today);
        delivery.putObject("shipment").put("id", 1).put("shipmentDate", today);
    }

    private static void money(ObjectNode sum, int roubles) {
        sum.put("value", roubles).put("currencyId", "RUR");
    }
}
