package ordnung.connector.whatsapp;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes a connector for each of the shop's WhatsApp numbers. */
public final class WhatsAppConnectorFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return "whatsapp";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.text("phoneNumberId"), Setting.text("businessAccountId"), Setting.secret("accessToken"),
                Setting.secret("appSecret"), Setting.secret("verifyToken"), Setting.API_BASE_URL);
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new WhatsAppConnector(WhatsAppSettings.from(settings), http, clock);
    }
}
