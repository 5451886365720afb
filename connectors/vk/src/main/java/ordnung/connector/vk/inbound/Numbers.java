package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** VK's ids: whole numbers, also where they come as text. */
final class Numbers {
    private static final int LONGEST = 18;
    private static final long LARGEST = 1_000_000_000_000_000_000L;

    private Numbers() {
    }

    /** 0 where there is none: VK's own word for it. */
    static long id(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            long number = value.longValue();
            return number > -LARGEST && number < LARGEST ? number : 0;
        }
        return value.isTextual() && value.textValue().matches("-?[0-9]{1," + LONGEST + "}") ? Long.parseLong(value.textValue()) : 0;
    }

    /** 0 where there is none, or it is negative. */
    static long positive(JsonNode node, String field) {
        return Math.max(0, id(node, field));
    }

    static @Nullable String text(long id) {
        return id == 0 ? null : String.valueOf(id);
    }
}
