package ordnung.connector.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The elements of what should be a list. Something single is a list of one; null and nothing are an empty one. */
public final class Items {
    private Items() {
    }

    public static Iterable<JsonNode> of(JsonNode node) {
        if (node.isArray()) {
            return node;
        }
        return node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
    }
}
