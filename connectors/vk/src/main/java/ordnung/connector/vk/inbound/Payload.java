package ordnung.connector.vk.inbound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds what is special to a message, leaving out what VK did not say. */
final class Payload {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Payload with(String key, @Nullable Object value) {
        if (value != null && !(value instanceof Map<?, ?> nothing && nothing.isEmpty())) {
            map.put(key, value);
        }
        return this;
    }

    Payload with(Map<String, Object> more) {
        map.putAll(more);
        return this;
    }

    /** One more of a list. */
    void add(String key, Object value) {
        List<Object> longer = new ArrayList<>(map.get(key) instanceof List<?> list ? list : List.of());
        longer.add(value);
        map.put(key, Collections.unmodifiableList(longer));
    }

    Map<String, Object> map() {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }
}
