package ordnung.connector.yandexmarket.fake;

import java.time.Clock;
import ordnung.connector.testkit.fake.Marketplace;
import ordnung.connector.testkit.fake.MarketplaceFactory;

/** The demo shop's cabinet on Yandex Market. */
public final class MarketForDemo implements MarketplaceFactory {
    static final String CHANNEL = "yandex-market";

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Marketplace start(String secret, int port, Clock clock) {
        return new PlayedMarket(new MarketAccount("11111111", "22222222", "ACMA:" + secret, "p-" + secret), port, clock);
    }
}
