package ordnung.connector.common;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import ordnung.events.Unrecognised;

/** Makes {@link Unrecognised} of whatever is no message: account notices, and what cannot be read. */
public final class Notices {
    private static final String UNDECODABLE = "undecodable";

    private final Clock clock;

    public Notices(Clock clock) {
        this.clock = clock;
    }

    /** Something that the provider tells under a name of its own ({@code field}) and that needs no reading. */
    public Unrecognised notice(String field, Instant at, JsonNode node) {
        String raw = Json.raw(node);
        return new Unrecognised(Unrecognised.ACCOUNT_THREAD, Digests.of(raw), field, null, at, raw);
    }

    public Unrecognised unreadable(String reason, JsonNode node) {
        return unreadable(Unrecognised.ACCOUNT_THREAD, UNDECODABLE, reason, node);
    }

    public Unrecognised unreadable(String thread, String topic, String reason, JsonNode node) {
        String raw = Json.raw(node);
        return new Unrecognised(thread, Digests.of(raw), topic, reason, clock.instant(), raw);
    }

    /** A body that could not even be taken apart. */
    public Unrecognised undecodable(String body, String reason) {
        String raw = StorableText.of(body);
        return new Unrecognised(Unrecognised.ACCOUNT_THREAD, Digests.of(raw), UNDECODABLE, reason, clock.instant(), raw);
    }
}
