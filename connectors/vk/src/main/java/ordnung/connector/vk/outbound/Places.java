package ordnung.connector.vk.outbound;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place to be sent: {@code latitude} and {@code longitude} in degrees, {@code name} and {@code address} where there are any. */
final class Places {
    private Places() {
    }

    static boolean readable(Map<String, Object> payload) {
        return within(payload.get("latitude"), 90) && within(payload.get("longitude"), 180);
    }

    static String degrees(Map<String, Object> payload, String which) {
        return String.valueOf(((Number) payload.get(which)).doubleValue());
    }

    /** VK shows a map with neither name nor address, and takes no message without words. */
    static String words(Map<String, Object> payload) {
        return Stream.of("name", "address").map(payload::get).filter(String.class::isInstance).map(String.class::cast)
                .filter(words -> !words.isBlank()).reduce((name, address) -> name + ", " + address)
                .orElseGet(() -> degrees(payload, "latitude") + ", " + degrees(payload, "longitude"));
    }

    private static boolean within(@Nullable Object degrees, int bound) {
        return degrees instanceof Number number && Math.abs(number.doubleValue()) <= bound;
    }
}
