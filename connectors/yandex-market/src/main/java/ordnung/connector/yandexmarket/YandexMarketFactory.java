package ordnung.connector.yandexmarket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes a connector for each of the owner's shops on Yandex Market. */
public final class YandexMarketFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return "yandex-market";
    }

    @Override
    public List<Setting> settings() {
        return YandexMarketSettings.ASKED;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new YandexMarketConnector(YandexMarketSettings.from(settings), http, clock);
    }
}
