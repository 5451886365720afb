package ordnung.connector.whatsapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ordnung.connector.Connector;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.testkit.fake.ScriptedHttp;
import ordnung.events.ChannelEvent;

/** A shop with one WhatsApp number, and Meta as its counterpart. */
final class Shop {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String NUMBER = "106000000000001";
    private static final String SECRET = "app-secret";

    final ScriptedHttp http = new ScriptedHttp();
    final Connector connector = new WhatsAppConnectorFactory().connect(settings(), http, Clock.fixed(NOW, ZoneOffset.UTC));

    static Map<String, Object> settings() {
        return new HashMap<>(Map.of("phoneNumberId", NUMBER, "businessAccountId", "102000000000001", "accessToken", "token-1", "appSecret",
                SECRET, "verifyToken", "verify-1"));
    }

    static byte[] fixture(String name) {
        try (InputStream in = Shop.class.getResourceAsStream("/whatsapp/" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    WebhookResult post(byte[] body) {
        return post(body, Map.of("x-hub-signature-256", signature(body)));
    }

    WebhookResult post(byte[] body, Map<String, String> headers) {
        return connector.receive(new WebhookCall("POST", headers, Map.of(), body));
    }

    List<Addressed> addressed(byte[] body) {
        return ((Events) post(body)).events();
    }

    List<ChannelEvent> events(String fixture) {
        return addressed(fixture(fixture)).stream().map(Addressed::event).toList();
    }

    /** The one event of that type that the fixture makes. */
    <E extends ChannelEvent> E only(Class<E> type, String fixture) {
        List<ChannelEvent> events = events(fixture);
        if (events.size() != 1) {
            throw new AssertionError("Expected one event, got " + events);
        }
        return type.cast(events.get(0));
    }
}
