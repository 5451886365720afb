package ordnung.connector.testkit;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Http;
import ordnung.connector.InvalidSettings;
import ordnung.connector.Setting;

/** A channel as small as one can be that passes the contract. */
public class ToyFactory implements ConnectorFactory {

    @Override
    public String channel() {
        return "toy";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.secret("key"), Setting.API_BASE_URL);
    }

    @Override
    public Connector connect(Map<String, Object> settings, Http http, Clock clock) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!(settings.get("key") instanceof String key) || key.isBlank()) {
            faults.put("key", "is missing");
        }
        Object base = settings.getOrDefault("apiBaseUrl", "https://toy.example");
        if (!(base instanceof String address) || !address.matches("https?://[a-z0-9.:-]+")) {
            faults.put("apiBaseUrl", "is no address");
        }
        settings.keySet().stream().filter(name -> !List.of("key", "apiBaseUrl").contains(name))
                .forEach(name -> faults.put(name, "is unknown"));
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
        return make((String) settings.get("key"), URI.create((String) base), http);
    }

    Connector make(String key, URI base, Http http) {
        return new ToyConnector(key, base, http);
    }
}
