package ordnung.connector.whatsapp.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import ordnung.connector.common.StorableText;

/** A place to be sent: {@code latitude} and {@code longitude} in degrees, {@code name} and {@code address} where there are any. */
final class Places {
    private Places() {
    }

    static boolean readable(Map<String, Object> payload) {
        return within(payload.get("latitude"), 90) && within(payload.get("longitude"), 180);
    }

    static ObjectNode encode(Map<String, Object> payload) {
        ObjectNode place = JsonNodeFactory.instance.objectNode();
        place.put("latitude", ((Number) payload.get("latitude")).doubleValue());
        place.put("longitude", ((Number) payload.get("longitude")).doubleValue());
        for (String words : new String[] {"name", "address"}) {
            if (payload.get(words) instanceof String text && !text.isBlank()) {
                place.put(words, StorableText.of(text));
            }
        }
        return place;
    }

    private static boolean within(Object degrees, int bound) {
        return degrees instanceof Number number && Math.abs(number.doubleValue()) <= bound;
    }
}
