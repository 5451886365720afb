package ordnung.connector.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Provider;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;

/** The contract can be passed. That it can be failed is {@link PlantedViolationsTest}'s to show. */
class ToyContractTest extends ConnectorContract {
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final Provider provider = new ToyProvider();

    @Override
    public ConnectorFactory factory() {
        return new ToyFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return Map.of("key", "toy-secret-key", "apiBaseUrl", apiBaseUrl);
    }

    @Override
    public Path sources() {
        return Path.of("src/test/resources");
    }

    @Override
    public JsonNode words(JsonNode body) {
        return body.path(0);
    }

    @Override
    public Map<String, WebhookCall> calls() {
        return Map.of("text", saying("привет"));
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return new WebhookCall("POST", Map.of("x-key", "toy-secret-key"), Map.of(), body);
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        return List.of(new WebhookCall("POST", Map.of(), Map.of(), call.body()),
                new WebhookCall("POST", Map.of("x-key", "wrong"), Map.of(), call.body()));
    }

    @Override
    public WebhookCall saying(String text) {
        return ToyConnector.call("toy-secret-key", body(Map.of("id", "id-" + text.hashCode(), "from", "anna", "text", text)));
    }

    @Override
    public Optional<BadBatch> badBatch() {
        return Optional.of(new BadBatch(ToyConnector.call("toy-secret-key", body(Map.of("id", "a", "from", "anna"), Map.of(),
                Map.of("id", "b", "from", "boris"))), Set.of("a", "b")));
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public List<SendRequested> outgoing() {
        return List.of(new SendRequested("message-17", 1, "account", "toy", "anna",
                List.of("anna-toy"), null, MessageKind.TEXT, "Ваш торт готов",
                List.of(), null, null, List.of(), Map.of()));
    }

    private static String body(Map<String, String>... items) {
        try {
            return JSON.writeValueAsString(Map.of("messages", List.of(items)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
