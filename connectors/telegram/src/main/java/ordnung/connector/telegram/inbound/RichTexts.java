package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import ordnung.connector.common.Payload;
import ordnung.connector.common.StorableText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a rich message, block by block ({@code core.telegram.org/bots/api#richmessage}). Its pictures and its make-up stay in the raw update.
 */
final class RichTexts {
    /** Fields that hold words of a text; every other string is an address, a name or a number. */
    private static final Set<String> WORDS = Set.of("text", "expression", "alternative_text", "label", "summary", "credit");
    /** Fields that hold more of the same. */
    private static final Set<String> BLOCKS = Set.of("blocks", "items", "cells", "caption");
    private static final int DEEPEST = 100;

    private RichTexts() {
    }

    static @Nullable Content read(JsonNode message) {
        StringBuilder words = new StringBuilder();
        blocks(message.path("rich_message").path("blocks"), words, 0);
        String text = StorableText.of(words.toString()).strip();
        return text.isEmpty() ? null : Content.text(text, new Payload().with("rich", true));
    }

    private static void blocks(JsonNode blocks, StringBuilder out, int depth) {
        for (JsonNode block : blocks) {
            if (depth > DEEPEST) {
                return;
            } else if (block.isArray()) {
                blocks(block, out, depth + 1);
                continue;
            }
            block.properties().forEach(field -> {
                if (WORDS.contains(field.getKey())) {
                    words(field.getValue(), out, depth + 1);
                    out.append('\n');
                } else if (BLOCKS.contains(field.getKey())) {
                    JsonNode inner = field.getValue();
                    blocks(inner.isObject() ? JsonNodeFactory.instance.arrayNode().add(inner) : inner, out, depth + 1);
                }
            });
        }
    }

    private static void words(JsonNode text, StringBuilder out, int depth) {
        if (text.isTextual()) {
            out.append(text.textValue());
        } else if (depth <= DEEPEST && text.isArray()) {
            text.forEach(piece -> words(piece, out, depth + 1));
        } else if (depth <= DEEPEST) {
            text.properties().stream().filter(field -> WORDS.contains(field.getKey())).forEach(field -> words(field.getValue(), out, depth + 1));
        }
    }
}
