package ordnung.hub.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a message says in words: its text, and of what comes with it a letter's subject, an order's number and goods with their articles, a place. */
@ApplicationScoped
public class Said {
    private static final Set<String> WORDS = Set.of("subject", "orderId", "number", "sku", "article", "name", "title", "address", "pros", "cons", "phone", "email");
    private static final int DEEPEST = 6;

    private final ObjectMapper json;

    Said(ObjectMapper json) {
        this.json = json;
    }

    public String of(@Nullable String text, @Nullable String payload) {
        String said = text == null ? "" : text;
        if (payload == null) {
            return said;
        }
        List<String> parts = new ArrayList<>(said.isEmpty() ? List.of() : List.of(said));
        try {
            gather(json.readTree(payload), "", parts, 0);
        } catch (JsonProcessingException notJson) {
            // The text alone then: a payload is not worth a message.
        }
        return String.join(" · ", parts);
    }

    private static void gather(JsonNode node, String name, List<String> parts, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> gather(field.getValue(), field.getKey(), parts, depth + 1));
        } else if (node.isArray()) {
            node.forEach(each -> gather(each, name, parts, depth + 1));
        } else if (WORDS.contains(name) && (node.isTextual() || node.isNumber()) && !parts.contains(node.asText())) {
            parts.add(node.asText());
        }
    }
}
