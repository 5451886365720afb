package ordnung.connector.yandexmarket;

import ordnung.connector.ConnectorFactory;
import ordnung.connector.testkit.MarketplaceContract;
import ordnung.connector.testkit.fake.MarketplaceFactory;
import ordnung.connector.yandexmarket.fake.MarketForDemo;

class PlayedMarketTest extends MarketplaceContract {

    @Override
    protected MarketplaceFactory factory() {
        return new MarketForDemo();
    }

    @Override
    protected ConnectorFactory connectors() {
        return new YandexMarketFactory();
    }
}
