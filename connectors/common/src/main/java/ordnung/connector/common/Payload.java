package ordnung.connector.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds what is special to a message, leaving out what the provider did not say: nothing, and maps without anything in them. */
public final class Payload {
    private final Map<String, Object> map = new LinkedHashMap<>();

    public Payload with(String key, @Nullable Object value) {
        if (value != null && !(value instanceof Map<?, ?> nothing && nothing.isEmpty())) {
            map.put(key, value);
        }
        return this;
    }

    public Payload with(Map<String, Object> more) {
        map.putAll(more);
        return this;
    }

    /** A part of the message as it came. */
    public Payload plain(String key, JsonNode value) {
        return with(key, PlainValues.of(value));
    }

    /** One more of a list. */
    public void add(String key, Object value) {
        List<Object> longer = new ArrayList<>(map.get(key) instanceof List<?> list ? list : List.of());
        longer.add(value);
        map.put(key, Collections.unmodifiableList(longer));
    }

    public Map<String, Object> map() {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    public @Nullable Map<String, Object> orNull() {
        return map.isEmpty() ? null : map();
    }
}
