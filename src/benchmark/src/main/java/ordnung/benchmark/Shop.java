package ordnung.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;

/** A channel account made through the API, as a person makes one. */
record Shop(UUID id, String webhookPath) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Shop open(HubProcess hub, WhatsAppAccount account, String apiBaseUrl) throws IOException, InterruptedException {
        byte[] body = JSON.writeValueAsBytes(Map.of("channel", "whatsapp", "name", "Benchmark", "settings", account.settings(apiBaseUrl)));
        HttpRequest request = HttpRequest.newBuilder(hub.address("/api/v1/channel-accounts")).header("X-Api-Key", HubProcess.API_KEY)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 201) {
            throw new IllegalStateException("No account was made: " + response.statusCode());
        }
        JsonNode made = JSON.readTree(response.body());
        return new Shop(UUID.fromString(made.get("id").asText()), URI.create(made.get("webhookUrl").asText()).getPath());
    }
}
