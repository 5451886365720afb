package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.ozon.fake.FakeOzon;
import ordnung.connector.ozon.fake.OzonAccount;
import ordnung.connector.ozon.fake.PushCalls;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** A shop at Ozon, as the tests speak of it. */
final class Shop implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final OzonAccount ACCOUNT = OzonAccount.sample();

    final FakeOzon ozon = FakeOzon.start(ACCOUNT, CLOCK, 0);
    final OzonConnector connector = connector(new JdkHttp());
    private final Map<String, String> cursors = new HashMap<>();

    OzonConnector connector(Http http) {
        return (OzonConnector) new OzonConnectorFactory().connect(ACCOUNT.settings(ozon.server().baseUrl().toString()), http, CLOCK);
    }

    PushCalls calls() {
        return new PushCalls(connector.webhookSuffix(), "127.0.0.1");
    }

    WebhookResult push(JsonNode push) {
        return push(push.toString());
    }

    WebhookResult push(String body) {
        return connector.receive(calls().call(body.getBytes(StandardCharsets.UTF_8)));
    }

    ChannelEvent told(JsonNode push) {
        WebhookResult result = push(push);
        assertThat(result).isInstanceOf(Events.class);
        assertThat(((Events) result).events()).hasSize(1);
        assertThat(((Events) result).reply().body()).isEqualTo("{\"result\":true}");
        return ((Events) result).events().get(0).event();
    }

    /** Asks on until there is nothing more, and goes on from there the next time. */
    List<ChannelEvent> ask(String feed) {
        List<ChannelEvent> events = new ArrayList<>();
        while (true) {
            PollResult result = once(feed);
            assertThat(result).isInstanceOf(Fetched.class);
            events.addAll(((Fetched) result).events());
            cursors.put(feed, ((Fetched) result).cursor());
            if (!((Fetched) result).more()) {
                ozon.server().verify();
                return events;
            }
        }
    }

    PollResult once(String feed) {
        return within(connector.poll(feed, cursors.get(feed)));
    }

    SendResult send(String thread, String text) {
        return within(connector.send(message(thread, MessageKind.TEXT, text, List.of())));
    }

    static SendRequested message(String thread, MessageKind kind, @Nullable String text, List<OutgoingFile> files) {
        return new SendRequested("msg-17", 1, "acc", "ozon", thread, List.of(thread), null, kind, text, files, null, null, List.of(), Map.of());
    }

    static <T> T within(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        ozon.close();
    }
}
