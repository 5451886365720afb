package ordnung.connector.telegram;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Connector;
import ordnung.connector.Polling;
import ordnung.connector.Subscribing;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.testkit.fake.ScriptedHttp;
import ordnung.events.ChannelEvent;

/** A shop with one bot, and Telegram as its counterpart. */
final class Shop {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String TOKEN = "7000000001:AAsample-token";
    static final String SECRET = "secret-word-1";
    static final String HEADER = "x-telegram-bot-api-secret-token";

    final ScriptedHttp http = new ScriptedHttp();
    final Connector connector;

    Shop() {
        this(settings());
    }

    Shop(Map<String, Object> settings) {
        connector = new TelegramConnectorFactory().connect(settings, http, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Shop polling() {
        Map<String, Object> settings = settings();
        settings.put("updates", "polling");
        return new Shop(settings);
    }

    static Map<String, Object> settings() {
        return new HashMap<>(Map.of("botToken", TOKEN, "secretToken", SECRET));
    }

    WebhookResult post(byte[] body) {
        return connector.receive(new WebhookCall("POST", Map.of(HEADER, SECRET), Map.of(), body));
    }

    List<ChannelEvent> events(byte[] body) {
        return ((Events) post(body)).events().stream().map(Addressed::event).toList();
    }

    List<ChannelEvent> events(String fixture) {
        return events(Fixtures.bytes(fixture));
    }

    /** The one event of that type that the fixture makes, among others or alone. */
    <E extends ChannelEvent> E only(Class<E> type, String fixture) {
        List<E> events = events(fixture).stream().filter(type::isInstance).map(type::cast).toList();
        if (events.size() != 1) {
            throw new AssertionError("Expected one " + type.getSimpleName() + ", got " + events(fixture));
        }
        return events.get(0);
    }

    Polling asking() {
        return (Polling) connector;
    }

    Subscribing subscribing() {
        return (Subscribing) connector;
    }

    static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
