package ordnung.connector.email;

import java.time.Duration;

/**
 * How long is waited for what.
 *
 * @param patience  for one answer of a server
 * @param idle      longest hold of a connection on which the server tells of new letters (IDLE); it must be renewed within 29 minutes (RFC 2177)
 * @param pause     before a mailbox whose server tells nothing is looked into again
 */
public record Pace(Duration patience, Duration idle, Duration pause) {
    public static final Pace USUAL = new Pace(Duration.ofSeconds(30), Duration.ofMinutes(4), Duration.ofSeconds(25));
}
