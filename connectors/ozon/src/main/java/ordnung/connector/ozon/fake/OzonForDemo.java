package ordnung.connector.ozon.fake;

import java.time.Clock;
import ordnung.connector.testkit.fake.Marketplace;
import ordnung.connector.testkit.fake.MarketplaceFactory;

/** The demo shop's cabinet at Ozon. */
public final class OzonForDemo implements MarketplaceFactory {
    static final String CHANNEL = "ozon";

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Marketplace start(String secret, int port, Clock clock) {
        return new PlayedOzon(new OzonAccount("2037461", secret), port, clock);
    }
}
