package ordnung.connector.max;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes a connector for each of the shop's MAX bots. */
public final class MaxFactory implements ConnectorFactory {
    static final List<Setting> SETTINGS = List.of(Setting.secret("accessToken"), Setting.secret("secret"), Setting.API_BASE_URL);

    @Override
    public String channel() {
        return "max";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new MaxConnector(MaxSettings.from(settings), http, clock);
    }
}
