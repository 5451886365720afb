package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;

/** Tells whether an event holds all that the provider said, so that its raw form need not be kept. */
final class Fields {
    private Fields() {
    }

    static boolean within(JsonNode node, Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            if (!known.contains(names.next())) {
                return false;
            }
        }
        return true;
    }
}
