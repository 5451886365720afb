package ordnung.connector.wildberries.fake;

import java.time.Clock;
import java.time.Instant;
import ordnung.connector.testkit.fake.Marketplace;
import ordnung.connector.testkit.fake.MarketplaceFactory;

/** The demo shop's cabinet at Wildberries. */
public final class WildberriesForDemo implements MarketplaceFactory {
    static final String CHANNEL = "wildberries";
    private static final int PERSONAL = 3;
    /** Nobody can make a demo's token anew, so nobody is reminded of its end. */
    private static final Instant ENDS = Instant.parse("2099-12-31T00:00:00Z");

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Marketplace start(String secret, int port, Clock clock) {
        return new PlayedWildberries(WildberriesAccount.of(PERSONAL, ENDS, secret), port, clock);
    }
}
