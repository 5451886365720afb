package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Orders in the words in which {@code /api/v3/orders} tells them. */
final class OrderPage {
    private OrderPage() {
    }

    /** @param first  number of the first piece of the same basket */
    static ObjectNode piece(long number, long first, Goods goods, String comment, Instant at) {
        ObjectNode order = object().put("id", number).put("rid", rid(number)).put("createdAt", at.toString())
                .put("article", goods.article()).put("nmId", goods.nmId()).put("chrtId", 987_654_321L).put("price", goods.price())
                .put("convertedPrice", goods.price()).put("currencyCode", 643).put("convertedCurrencyCode", 643).put("comment", comment)
                .put("deliveryType", "fbs").put("orderUid", "165918930_" + first).put("colorCode", "").put("warehouseId", 658_434).put("officeId", 123)
                .put("cargoType", 1).put("crossBorderType", 0).put("isZeroOrder", false);
        order.putNull("address");
        order.putNull("scanPrice");
        order.putArray("offices").add("Калуга");
        order.putArray("skus").add("6665956397512");
        order.putObject("options").put("isB2B", false);
        return order;
    }

    /** The same each time. */
    private static String rid(long number) {
        return UUID.nameUUIDFromBytes(("rid " + number).getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }

    static ObjectNode of(List<ObjectNode> orders) {
        ObjectNode answer = object();
        ArrayNode list = answer.putArray("orders");
        orders.forEach(order -> list.add(order.deepCopy()));
        return answer;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
