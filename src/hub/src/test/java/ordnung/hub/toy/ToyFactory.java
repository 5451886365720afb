package ordnung.hub.toy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;

/** Can be told its address, and can be asked instead. The token {@code revoked} is refused until it is allowed again. */
public final class ToyFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return "toy";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.secret("token"), Setting.choice("way", "called", "asked"),
                new Setting("extra", false, false, Setting.Shape.LIST), Setting.API_BASE_URL);
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        if (!(settings.get("token") instanceof String token) || token.isBlank()) {
            throw new InvalidSettings(Map.of("token", "is required"));
        }
        return new ToyConnector(token, "asked".equals(settings.get("way")), clock);
    }
}
