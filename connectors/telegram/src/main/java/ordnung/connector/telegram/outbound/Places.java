package ordnung.connector.telegram.outbound;

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

    /** A venue must have both a title and an address ({@code core.telegram.org/bots/api#sendvenue}): one stands in for the other. */
    static String method(Map<String, Object> payload) {
        return words(payload, "name").isEmpty() && words(payload, "address").isEmpty() ? "sendLocation" : "sendVenue";
    }

    static void encode(Map<String, Object> payload, ObjectNode fields) {
        fields.put("latitude", ((Number) payload.get("latitude")).doubleValue()).put("longitude", ((Number) payload.get("longitude")).doubleValue());
        if (method(payload).equals("sendVenue")) {
            String name = words(payload, "name");
            String address = words(payload, "address");
            fields.put("title", name.isEmpty() ? address : name).put("address", address.isEmpty() ? name : address);
        }
    }

    private static String words(Map<String, Object> payload, String key) {
        return payload.get(key) instanceof String text && !text.isBlank() ? StorableText.of(text).strip() : "";
    }

    private static boolean within(Object degrees, int bound) {
        return degrees instanceof Number number && Math.abs(number.doubleValue()) <= bound;
    }
}
