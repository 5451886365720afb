package ordnung.connector.avito;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes a connector for each of the shop's Avito accounts. */
public final class AvitoFactory implements ConnectorFactory {
    static final List<Setting> SETTINGS =
            List.of(Setting.text("userId"), Setting.text("clientId"), Setting.secret("clientSecret"), Setting.API_BASE_URL);

    @Override
    public String channel() {
        return "avito";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new AvitoConnector(AvitoSettings.from(settings), http, clock);
    }
}
