package ordnung.connector.siteform;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes connectors of the channel {@code site-form}. */
public final class SiteFormFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return "site-form";
    }

    @Override
    public List<Setting> settings() {
        return SiteFormSettings.ASKED;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new SiteFormConnector(SiteFormSettings.of(settings), clock);
    }
}
