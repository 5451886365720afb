package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import ordnung.connector.whatsapp.graph.Digests;
import ordnung.connector.whatsapp.graph.Json;
import ordnung.events.Direction;
import ordnung.events.Party;

/**
 * One element of {@code messages[]} or {@code message_echoes[]} whose customer is known.
 *
 * @param id  the provider's, or a digest of the element where it has none
 */
record Incoming(JsonNode json, String id, Direction direction, Party party, Instant at) {

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
}
