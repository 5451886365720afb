package ordnung.connector.max;

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
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** A shop with one MAX bot, whose provider answers what a test tells it to. */
final class Shop {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String TOKEN = "max-token-1";
    static final String SECRET = "max-secret-1";
    static final String CHAT = "182182182";
    private static final ObjectMapper JSON = new ObjectMapper();

    final ScriptedHttp http = new ScriptedHttp();
    final Connector connector = new MaxFactory().connect(settings(), http, Clock.fixed(NOW, ZoneOffset.UTC));

    static Map<String, Object> settings() {
        return new HashMap<>(Map.of("accessToken", TOKEN, "secret", SECRET));
    }

    /** A JSON text in which quotes are apostrophes, for reading's sake. */
    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message that Anna wrote in her dialog; {@code body} are further fields of it, {@code link} included. */
    static ObjectNode written(String body, @Nullable String link) {
        ObjectNode update = json("{'update_type':'message_created','timestamp':1775025604499,'user_locale':'ru','message':{"
                + "'recipient':{'chat_id':182182182,'chat_type':'dialog','user_id':229229229},'timestamp':1775025603399,"
                + "'sender':{'user_id':123456789,'first_name':'Анна','last_name':'Каренина','username':'anna_k','is_bot':false,'last_activity_time':1},"
                + "'body':{'mid':'mid.1','seq':116327994376978687}}}");
        ObjectNode message = (ObjectNode) update.get("message");
        ((ObjectNode) message.get("body")).setAll(json(body));
        if (link != null) {
            message.set("link", json(link));
        }
        return update;
    }

    WebhookResult post(byte[] body, Map<String, String> headers) {
        return connector.receive(new WebhookCall("POST", headers, Map.of(), body));
    }

    WebhookResult post(byte[] body) {
        return post(body, Map.of("x-max-bot-api-secret", SECRET));
    }

    List<ChannelEvent> events(JsonNode update) {
        return ((Events) post(update.toString().getBytes(StandardCharsets.UTF_8))).events().stream().map(Addressed::event).toList();
    }

    /** The one event of that type that the update makes. */
    <E extends ChannelEvent> E only(Class<E> type, JsonNode update) {
        List<ChannelEvent> events = events(update);
        if (events.size() != 1) {
            throw new AssertionError("Expected one event, got " + events);
        }
        return type.cast(events.get(0));
    }

    MessageReceived message(JsonNode update) {
        return only(MessageReceived.class, update);
    }

    SendResult send(SendRequested message) {
        return connector.send(message).toCompletableFuture().join();
    }

    static SendRequested text(@Nullable String text) {
        return request(MessageKind.TEXT, text, List.of(), null, List.of(), Map.of());
    }

    static SendRequested request(MessageKind kind, @Nullable String text, List<OutgoingFile> files, @Nullable String replyTo, List<Button> buttons,
                                 Map<String, Object> payload) {
        return to(CHAT, kind, text, files, replyTo, buttons, payload);
    }

    static SendRequested to(String thread, MessageKind kind, @Nullable String text, List<OutgoingFile> files, @Nullable String replyTo,
                            List<Button> buttons, Map<String, Object> payload) {
        return new SendRequested("message-17", 1, "account", "max", thread, List.of(thread), null, kind, text, files, replyTo, null, buttons, payload);
    }
}
