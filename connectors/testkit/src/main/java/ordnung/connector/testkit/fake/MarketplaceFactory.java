package ordnung.connector.testkit.fake;

import java.time.Clock;

/**
 * Plays a marketplace for a demo shop. Found through {@link java.util.ServiceLoader}, so that the demo has a counter for every marketplace that a build
 * speaks to.
 */
public interface MarketplaceFactory {

    String channel();

    /**
     * @param secret  32 hex digits: whatever the account keeps secret is made of it, the same each time
     * @param port    0: any free one
     * @param clock   by which it dates what the shop does
     * @throws java.io.UncheckedIOException  the port is taken
     */
    Marketplace start(String secret, int port, Clock clock);
}
