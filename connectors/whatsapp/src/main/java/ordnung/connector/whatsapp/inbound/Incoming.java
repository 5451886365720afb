package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.Timestamps;
import ordnung.events.Direction;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code messages[]} or {@code message_echoes[]} whose customer is known.
 *
 * @param id  the provider's, or a digest of the element where it has none
 */
record Incoming(JsonNode json, String id, Direction direction, Party party, Instant at) {
    private static final Set<String> HELD =
            Set.of("id", "from", "from_user_id", "to", "to_user_id", "timestamp", "type", "context", "referral", "group_id");

    static Incoming of(JsonNode json, Direction direction, Party party, Timestamps timestamps) {
        String id = Json.id(json, "id");
        return new Incoming(json, id == null ? Digests.of(Json.raw(json)) : id, direction, party, timestamps.of(json, "timestamp"));
    }

    String thread() {
        return party.ids().get(0);
    }

    String raw() {
        return Json.raw(json);
    }

    /**
     * The element as it came, where an event does not hold all of it. {@code part}: the event holds the whole part that bears the type's
     * name.
     */
    @Nullable String rest(boolean part) {
        boolean all = part && Circumstances.whole(json) && Timestamps.said(json.path("timestamp")) != null && onlyKnownFields();
        return all ? null : raw();
    }

    private boolean onlyKnownFields() {
        String type = Contents.type(json);
        for (Iterator<String> names = json.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!HELD.contains(name) && !name.equals(type)) {
                return false;
            }
        }
        return true;
    }
}
