package ordnung.connector.ozon;

import ordnung.connector.ConnectorFactory;
import ordnung.connector.ozon.fake.OzonForDemo;
import ordnung.connector.testkit.MarketplaceContract;
import ordnung.connector.testkit.fake.MarketplaceFactory;

class PlayedOzonTest extends MarketplaceContract {

    @Override
    protected MarketplaceFactory factory() {
        return new OzonForDemo();
    }

    @Override
    protected ConnectorFactory connectors() {
        return new OzonConnectorFactory();
    }
}
