package ordnung.connector.wildberries;

import ordnung.connector.ConnectorFactory;
import ordnung.connector.testkit.MarketplaceContract;
import ordnung.connector.testkit.fake.MarketplaceFactory;
import ordnung.connector.wildberries.fake.WildberriesForDemo;

class PlayedWildberriesTest extends MarketplaceContract {

    @Override
    protected MarketplaceFactory factory() {
        return new WildberriesForDemo();
    }

    @Override
    protected ConnectorFactory connectors() {
        return new WildberriesConnectorFactory();
    }
}
