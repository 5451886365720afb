package ordnung.connector.avito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.testkit.fake.ScriptedHttp;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** A shop with one Avito account, whose provider answers what a test tells it to. */
final class Shop {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String USER = "94235311";
    static final String SECRET = "client-secret-1";
    static final String CHAT = "u2i-a1b2~c3";
    static final String TOKEN = "{\"access_token\":\"token-1\",\"expires_in\":86400,\"token_type\":\"Bearer\"}";
    private static final ObjectMapper JSON = new ObjectMapper();

    final ScriptedHttp http = new ScriptedHttp();
    final Connector connector;

    Shop() {
        this(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Shop(Clock clock) {
        connector = new AvitoFactory().connect(settings(), http, clock);
    }

    static Map<String, Object> settings() {
        return new HashMap<>(Map.of("userId", USER, "clientId", "client-1", "clientSecret", SECRET));
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that a customer wrote; the content in JSON whose quotes are apostrophes, for reading's sake. */
    static ObjectNode written(String type, String content) {
        return json(("{'id':'cc2b','version':'v3.0.0','timestamp':1763770005,'payload':{'type':'message','value':{'id':'f4d8','chat_id':'" + CHAT
                + "','user_id':94235311,'author_id':123456,'created':1763770000,'published_at':'2025-11-22T00:06:40Z','chat_type':'u2i','item_id':1769532112,"
                + "'read':null,'type':'" + type + "','content':" + content + "}}}").replace('\'', '"'));
    }

    static ObjectNode value(ObjectNode envelope) {
        return (ObjectNode) envelope.at("/payload/value");
    }

    WebhookResult post(byte[] body) {
        return post(body, Map.of("key", List.of(WebhookKey.of(SECRET, USER).value())));
    }

    WebhookResult post(byte[] body, Map<String, List<String>> query) {
        return connector.receive(new WebhookCall("POST", Map.of("content-type", "application/json"), query, body));
    }

    Addressed addressed(JsonNode envelope) {
        List<Addressed> events = ((Events) post(envelope.toString().getBytes(StandardCharsets.UTF_8))).events();
        if (events.size() != 1) {
            throw new AssertionError("Expected one event, got " + events);
        }
        return events.get(0);
    }

    <E extends ChannelEvent> E only(Class<E> type, JsonNode envelope) {
        return type.cast(addressed(envelope).event());
    }

    SendResult send(SendRequested message) {
        return connector.send(message).toCompletableFuture().join();
    }

    static SendRequested text(@Nullable String text) {
        return request(MessageKind.TEXT, text, List.of());
    }

    static SendRequested request(MessageKind kind, @Nullable String text, List<OutgoingFile> files) {
        return new SendRequested("message-17", 1, "account", "avito", CHAT, List.of(CHAT), null, kind, text, files, null, null, List.of(), Map.of());
    }
}
