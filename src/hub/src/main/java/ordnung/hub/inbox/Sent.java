package ordnung.hub.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.live.Change;

/** What became of a draft: on its way, or why it may not go. A refusal stores nothing. */
public sealed interface Sent {

    /** @param changes  for the end of the transaction, {@link ordnung.hub.platform.live.Changes#record} */
    record Queued(UUID messageId, List<Change> changes) implements Sent {
    }

    /**
     * Free text may not go any more.
     *
     * @param rule  the channel's rule, {@code whatsapp-24h}
     */
    record WindowClosed(String rule, Instant closedAt) implements Sent {
    }

    /** @param why  for a person to read; no customer's words */
    record CannotCarry(String why) implements Sent {
    }
}
