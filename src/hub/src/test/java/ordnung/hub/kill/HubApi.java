package ordnung.hub.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;

/** The application's API as an integration calls it, on a port that outlives the process behind it. */
record HubApi(int port) {
    static final String KEY = "kill-test-key-0123456789abcdef0123456789abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();

    /** @param channelAccount  its id. @param webhook  where the provider is to call */
    record Account(String channelAccount, URI webhook) {
    }

    Account open(WhatsAppAccount account, String apiBaseUrl) {
        JsonNode made = post("/api/v1/channel-accounts", null, Map.of("channel", "whatsapp", "name", account.phoneNumberId(), "settings",
                account.settings(apiBaseUrl))).thenApply(HubApi::read).join();
        return new Account(made.get("id").asText(), address(URI.create(made.get("webhookUrl").asText()).getPath()));
    }

    JsonNode get(String path) {
        return CLIENT.sendAsync(request(path).build(), BodyHandlers.ofByteArray()).thenApply(HubApi::read).join();
    }

    CompletableFuture<HttpResponse<byte[]>> post(String path, String idempotencyKey, Object body) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return CLIENT.sendAsync(request.POST(BodyPublishers.ofByteArray(bytes(body))).build(), BodyHandlers.ofByteArray());
    }

    /** The conversation that holds the message with the provider's id. */
    String conversation(String account, String externalId) {
        JsonNode found = get("/api/v1/messages?channel=whatsapp&account=" + account + "&externalId="
                + URLEncoder.encode(externalId, StandardCharsets.UTF_8)).get("items");
        if (found.size() != 1) {
            throw new AssertionError(externalId + " is there " + found.size() + " times");
        }
        return found.get(0).get("conversationId").asText();
    }

    /** All of a conversation, in reading order. */
    List<JsonNode> messages(String conversation) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = get("/api/v1/conversations/" + conversation + "/messages?limit=200" + (next.isEmpty() ? "" : "&after=" + next));
            page.get("items").forEach(all::add);
            next = page.path("next").asText(null);
        }
        return all;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("X-Api-Key", KEY).timeout(Duration.ofSeconds(20));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode read(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.request().method() + " " + response.uri() + " was answered " + response.statusCode());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
