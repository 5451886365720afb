package ordnung.connector.webchat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;

/** Calls of visitors' browsers, and a connector that gets them. */
final class Calls {
    static final String KEY = "chat-key-4f7d9a2b";
    static final String SECRET = "q83vQ5yJm0p2a7LZkXo4tw";
    static final String SITE = "https://shop.example";
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Calls() {
    }

    static WebChatConnector connector() {
        return connector(Map.of());
    }

    static WebChatConnector connector(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("key", KEY, "allowedOrigins", List.of(SITE)));
        settings.putAll(more);
        return (WebChatConnector) new WebChatFactory().connect(settings, request -> {
            throw new AssertionError("reached for the network");
        }, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** With single quotes, and {@code "visitor"} put in. */
    static WebhookCall json(String body) {
        return call("{'visitor':'" + SECRET + "'," + body.substring(1), KEY, SITE);
    }

    static WebhookCall call(String body, String key, String origin) {
        return call("POST", body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), key, Map.of("origin", origin));
    }

    static WebhookCall call(String method, byte[] body, String key, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("content-type", "application/json");
        return new WebhookCall(method, all, key.isEmpty() ? Map.of() : Map.of("key", List.of(key)), body);
    }

    static List<ChannelEvent> events(WebhookCall call) {
        return ((WebhookResult.Events) connector().receive(call)).events().stream().map(WebhookResult.Addressed::event).toList();
    }

    static MessageReceived message(String body) {
        return (MessageReceived) events(json(body)).get(0);
    }
}
