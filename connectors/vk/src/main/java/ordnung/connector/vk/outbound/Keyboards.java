package ordnung.connector.vk.outbound;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.StorableText;
import ordnung.events.SendRequested.Button;

/**
 * Buttons under a message ({@code dev.vk.com/api/bots/development/keyboard}). They are text buttons: each of VK's applications shows them, and a
 * press is a message that both sides see.
 */
final class Keyboards {
    /** Rows of an inline keyboard. */
    private static final int ROWS = 6;

    private Keyboards() {
    }

    static String of(List<Button> buttons) {
        ObjectNode keyboard = JsonNodeFactory.instance.objectNode().put("one_time", false).put("inline", true);
        ArrayNode rows = keyboard.putArray("buttons");
        int inRow = buttons.size() > ROWS ? 2 : 1;
        for (int i = 0; i < buttons.size(); i++) {
            ArrayNode row = i % inRow == 0 ? rows.addArray() : (ArrayNode) rows.get(rows.size() - 1);
            row.addObject().put("color", "primary").putObject("action").put("type", "text")
                    .put("label", StorableText.of(buttons.get(i).title())).put("payload", payload(buttons.get(i)));
        }
        return Json.raw(keyboard);
    }

    static String payload(Button button) {
        return Json.raw(JsonNodeFactory.instance.objectNode().put("button", StorableText.of(button.id())));
    }
}
