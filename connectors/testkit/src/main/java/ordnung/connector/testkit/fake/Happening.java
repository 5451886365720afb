package ordnung.connector.testkit.fake;

import java.time.Instant;

/**
 * An act at its time.
 *
 * @param id  of what it brings into being: of {@link Marketplace#newId}, or as the marketplace named what the shop did
 */
public record Happening(String id, Instant at, Act act) {
}
