package ordnung.hub.inbox;

import java.time.Instant;

/**
 * When an answer goes.
 *
 * @param keep  it goes even if the customer writes first
 */
public record Schedule(Instant at, boolean keep) {
}
