package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ordnung.connector.common.PlainValues;
import org.jspecify.annotations.Nullable;

/** Builds what is special to a message, leaving out what Telegram did not say. */
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

    /** A part of the message as it came. */
    Payload plain(String key, JsonNode value) {
        return with(key, PlainValues.of(value));
    }

    Map<String, Object> map() {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    @Nullable Map<String, Object> orNull() {
        return map.isEmpty() ? null : map();
    }
}
