package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Json;
import ordnung.connector.common.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a pressed button carries ({@code dev.vk.com/api/bots/development/keyboard}): JSON of at most 255 characters, as text or as it is. Ours
 * say {@code {"button": id}}; VK's own start button {@code {"command": "start"}}. Anybody can forge one: it is no proof of anything.
 */
final class Buttons {
    private Buttons() {
    }

    /** The button's id, or all that it carries; null where it carries nothing. */
    static @Nullable String id(JsonNode payload) {
        if (payload.isTextual()) {
            String text = StorableText.of(payload.textValue()).strip();
            JsonNode inner = Json.read(text);
            return inner != null && inner.isObject() ? within(inner, text) : text.isEmpty() ? null : text;
        }
        return payload.isMissingNode() || payload.isNull() ? null : within(payload, Json.raw(payload));
    }

    private static String within(JsonNode payload, String all) {
        String ours = Json.words(payload, "button");
        String command = Json.words(payload, "command");
        return payload.size() != 1 ? all : ours != null ? ours : command != null ? command : all;
    }
}
