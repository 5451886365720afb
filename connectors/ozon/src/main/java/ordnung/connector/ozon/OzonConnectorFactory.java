package ordnung.connector.ozon;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes a connector for each of the shop's cabinets at Ozon. */
public final class OzonConnectorFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return "ozon";
    }

    @Override
    public List<Setting> settings() {
        return OzonSettings.ASKED;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new OzonConnector(OzonSettings.from(settings), http, clock);
    }
}
