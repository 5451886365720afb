package ordnung.connector.ozon.fake;

import java.util.List;
import java.util.Map;

/** A seller's cabinet. */
public record OzonAccount(String clientId, String apiKey) {

    public static OzonAccount sample() {
        return new OzonAccount("2037461", "5f0e7c1a-93d4-4c1e-a1de-0b7a3c9e2f10");
    }

    /** Of a channel account that takes its pushes from this machine. */
    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("clientId", clientId, "apiKey", apiKey, "pushSources", List.of("127.0.0.0/8"), "apiBaseUrl", apiBaseUrl);
    }
}
