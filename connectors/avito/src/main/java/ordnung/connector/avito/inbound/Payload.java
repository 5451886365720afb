package ordnung.connector.avito.inbound;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds what is special to a message, leaving out what Avito did not say. */
final class Payload {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Payload with(String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
        return this;
    }

    Payload with(Map<String, Object> more) {
        map.putAll(more);
        return this;
    }

    Map<String, Object> map() {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }
}
