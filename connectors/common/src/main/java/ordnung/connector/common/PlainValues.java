package ordnung.connector.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as the maps, lists, strings, numbers and booleans that an event's payload is made of. A null is left out. */
public final class PlainValues {
    /** Deeper parts stay JSON text: an event must remain writable by any JSON library, and those stop at some depth. */
    private static final int DEEPEST = 16;

    private PlainValues() {
    }

    public static @Nullable Object of(JsonNode node) {
        return of(node, 0);
    }

    private static @Nullable Object of(JsonNode node, int depth) {
        if (node.isContainerNode() && depth == DEEPEST) {
            return Json.raw(node);
        } else if (node.isObject()) {
            return map(node, depth);
        } else if (node.isArray()) {
            return list(node, depth);
        } else if (node.isTextual()) {
            return StorableText.of(node.textValue());
        } else if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? number(node) : null;
    }

    private static Map<String, Object> map(JsonNode node, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            Object value = of(field.getValue(), depth + 1);
            if (value != null) {
                map.put(StorableText.of(field.getKey()), value);
            }
        });
        return map;
    }

    private static List<Object> list(JsonNode node, int depth) {
        List<Object> list = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            Object value = of(item, depth + 1);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    /** Numbers that no long and no finite double holds stay text. */
    private static Object number(JsonNode node) {
        if (node.canConvertToLong() && node.isIntegralNumber()) {
            return node.longValue();
        }
        double value = node.doubleValue();
        return node.isIntegralNumber() || !Double.isFinite(value) ? node.asText() : (Object) value;
    }
}
