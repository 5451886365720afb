package ordnung.connector.vk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.Setting;

/** Makes a connector for each of the shop's VK communities. */
public final class VkConnectorFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return "vk";
    }

    @Override
    public List<Setting> settings() {
        return VkSettings.ASKED;
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        return new VkConnector(VkSettings.from(settings), http, clock);
    }
}
