package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/**
 * One call of VK's: {@code {type, object, group_id, event_id, v, secret}}.
 *
 * @param id     {@code event_id}, the same when VK calls again; a digest where there is none
 * @param type   {@code undecodable} where the call names none
 * @param plain  the envelope has no field that VK does not document
 * @param raw    all of it but the secret, which must be stored nowhere else than among the settings
 */
record Occurrence(String type, JsonNode object, String id, boolean plain, String raw) {
    private static final Set<String> DOCUMENTED = Set.of("type", "object", "group_id", "event_id", "v");
    private static final String UNDECODABLE = "undecodable";

    static Occurrence of(JsonNode envelope) {
        ObjectNode kept = envelope.deepCopy();
        kept.remove("secret");
        String raw = Json.raw(kept);
        String id = Json.id(envelope, "event_id");
        String type = Json.id(envelope, "type");
        return new Occurrence(type == null ? UNDECODABLE : type, envelope.path("object"), id == null ? Digests.of(raw) : id,
                kept.properties().stream().allMatch(field -> DOCUMENTED.contains(field.getKey())), raw);
    }

    /** Kept as it came. @param reason  null: a notice that needs no reading */
    Unrecognised unread(@Nullable String reason, Instant at) {
        return new Unrecognised(Unrecognised.ACCOUNT_THREAD, id, type, reason, at, raw);
    }
}
