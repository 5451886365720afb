package ordnung.connector.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telegram's ids: whole numbers, of up to 52 bits for people and chats, negative for groups. */
public final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private Numbers() {
    }

    /** Null where the field is no whole number, as a number or as text. */
    public static @Nullable Long of(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? of(value.asText()) : null;
        }
        return value.isTextual() ? of(value.textValue()) : null;
    }

    public static @Nullable Long of(String text) {
        return WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
    }

    /** As {@link #of}, null also where it is not above zero: no message is numbered so. */
    public static @Nullable Long positive(JsonNode node, String field) {
        Long number = of(node, field);
        return number == null || number <= 0 ? null : number;
    }
}
