package ordnung.connector.max.inbound;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds what is special to a message, leaving out what MAX did not say. */
final class Payload {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Payload with(String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }
}
