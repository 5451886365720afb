package ordnung.connector.yandexmarket.market;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A payload under construction; what is not there is left out. */
final class Payload {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Payload with(String key, @Nullable Object value) {
        if (value != null && !(value instanceof Map<?, ?> map && map.isEmpty())) {
            values.put(key, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
