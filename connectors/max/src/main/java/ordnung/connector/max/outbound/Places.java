package ordnung.connector.max.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** A place to be sent: MAX's carries {@code latitude} and {@code longitude} in degrees alone, so its name and address become words above it. */
final class Places {
    private Places() {
    }

    static boolean readable(Map<String, Object> payload) {
        return within(payload.get("latitude"), 90) && within(payload.get("longitude"), 180);
    }

    static ObjectNode attachment(Map<String, Object> payload) {
        return JsonNodeFactory.instance.objectNode().put("type", "location").put("latitude", ((Number) payload.get("latitude")).doubleValue())
                .put("longitude", ((Number) payload.get("longitude")).doubleValue());
    }

    static String words(SendRequested message) {
        Map<String, Object> payload = message.payload();
        return Stream.of(message.text(), payload.get("name"), payload.get("address")).filter(String.class::isInstance).map(String.class::cast)
                .filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static boolean within(@Nullable Object degrees, int bound) {
        return degrees instanceof Number number && Math.abs(number.doubleValue()) <= bound;
    }
}
