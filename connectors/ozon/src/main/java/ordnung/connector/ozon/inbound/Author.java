package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import ordnung.connector.common.Json;
import ordnung.events.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote in a chat: {@code Customer}, {@code Seller}, {@code Crm}, {@code Courier}, {@code Support}, {@code NotificationUser}.
 *
 * @param type  in lower case; "" where it is not said
 */
record Author(String type) {
    private static final String CUSTOMER = "customer";
    private static final String SELLER = "seller";

    static Author of(JsonNode message) {
        String type = Json.id(message.path("user"), "type");
        // Ozon's own examples write "Сustomer" with a Cyrillic letter in front.
        return new Author(type == null ? "" : type.toLowerCase(Locale.ROOT).replace('\u0441', 'c'));
    }

    boolean customer() {
        return type.equals(CUSTOMER);
    }

    /** Whoever is not the shop speaks to it; a customer's words must not be taken for ours because Ozon left something out. */
    Direction direction() {
        return type.equals(SELLER) ? Direction.OUT : Direction.IN;
    }

    /** Null for the two who usually speak. */
    @Nullable String other() {
        return type.isEmpty() || type.equals(CUSTOMER) || type.equals(SELLER) ? null : type;
    }
}
