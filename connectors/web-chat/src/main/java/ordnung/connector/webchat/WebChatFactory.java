package ordnung.connector.webchat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes connectors of the channel {@code web-chat}. */
public final class WebChatFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return WebChatConnector.CHANNEL;
    }

    @Override
    public List<Setting> settings() {
        return WebChatSettings.ASKED;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new WebChatConnector(WebChatSettings.of(settings), clock);
    }
}
