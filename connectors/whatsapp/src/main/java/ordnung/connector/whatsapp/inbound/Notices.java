package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import ordnung.connector.whatsapp.graph.Digests;
import ordnung.connector.whatsapp.graph.Json;
import ordnung.connector.whatsapp.graph.StorableText;
import ordnung.events.Unrecognised;

/** Makes {@link Unrecognised} of whatever is no message: account notices, and what cannot be read. */
final class Notices {
    private static final String UNDECODABLE = "undecodable";

    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    /** Something that Meta tells under a webhook field and that needs no reading. */
    Unrecognised notice(String field, Instant at, JsonNode node) {
        String raw = Json.raw(node);
        return new Unrecognised(Unrecognised.ACCOUNT_THREAD, Digests.of(raw), field, null, at, raw);
    }

    Unrecognised unreadable(String reason, JsonNode node) {
        return unreadable(Unrecognised.ACCOUNT_THREAD, UNDECODABLE, reason, node);
    }

    Unrecognised unreadable(String thread, String topic, String reason, JsonNode node) {
        String raw = Json.raw(node);
        return new Unrecognised(thread, Digests.of(raw), topic, reason, clock.instant(), raw);
    }

    /** A body that could not even be taken apart. */
    Unrecognised undecodable(String body, String reason) {
        String raw = StorableText.of(body);
        return new Unrecognised(Unrecognised.ACCOUNT_THREAD, Digests.of(raw), UNDECODABLE, reason, clock.instant(), raw);
    }
}
