package ordnung.connector.wildberries;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes a connector for each of the shop's cabinets at Wildberries. */
public final class WildberriesConnectorFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return "wildberries";
    }

    @Override
    public List<Setting> settings() {
        return WildberriesSettings.ASKED;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new WildberriesConnector(WildberriesSettings.from(settings), http, clock);
    }
}
