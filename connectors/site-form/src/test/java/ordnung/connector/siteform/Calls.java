package ordnung.connector.siteform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ordnung.connector.Connector;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.events.MessageReceived;

/** Calls of forms, and a connector that gets them. */
final class Calls {
    static final String KEY = "form-key-4f7d";
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Calls() {
    }

    static Connector connector() {
        return connector(Map.of(), NOW);
    }

    static Connector connector(Map<String, String> fields, Instant now) {
        return new SiteFormFactory().connect(Map.of("key", KEY, "fields", fields), request -> {
            throw new AssertionError("reached for the network");
        }, Clock.fixed(now, ZoneOffset.UTC));
    }

    static WebhookCall json(String body) {
        return call("application/json", body.replace('\'', '"'), Map.of());
    }

    static WebhookCall encoded(Map<String, String> fields) {
        return call("application/x-www-form-urlencoded", fields.entrySet().stream()
                .map(entry -> escaped(entry.getKey()) + "=" + escaped(entry.getValue()))
                .collect(Collectors.joining("&")), Map.of());
    }

    static WebhookCall call(String type, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("content-type", type);
        return new WebhookCall("POST", all, Map.of("key", List.of(KEY)), body.getBytes(StandardCharsets.UTF_8));
    }

    static WebhookCall without(WebhookCall call, String key) {
        return new WebhookCall(call.method(), call.headers(), key.isEmpty() ? Map.of() : Map.of("key", List.of(key)), call.body());
    }

    static MessageReceived message(WebhookCall call) {
        return message(connector(), call);
    }

    static MessageReceived message(Connector connector, WebhookCall call) {
        return (MessageReceived) ((WebhookResult.Events) connector.receive(call)).events().get(0).event();
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
