package ordnung.connector.telegram;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes a connector for each of the shop's bots. */
public final class TelegramConnectorFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return "telegram";
    }

    @Override
    public List<Setting> settings() {
        return TelegramSettings.ASKED;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new TelegramConnector(TelegramSettings.from(settings), http, clock);
    }
}
