package ordnung.connector.wildberries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.SendResult;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.wildberries.fake.FakeWildberries;
import ordnung.connector.wildberries.fake.Goods;
import ordnung.connector.wildberries.fake.WildberriesAccount;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** A shop at Wildberries, as the tests speak of it. */
final class Shop implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final WildberriesAccount ACCOUNT = WildberriesAccount.sample();
    static final Goods CAKE = new Goods(123_456_789L, "cake-1", "Торт «Наполеон»", 190_050L);

    final FakeWildberries wildberries = FakeWildberries.start(ACCOUNT, CLOCK, 0);
    final WildberriesConnector connector = connector(new JdkHttp());
    private final Map<String, String> cursors = new HashMap<>();

    WildberriesConnector connector(Http http) {
        return connector(ACCOUNT, wildberries.server().baseUrl().toString(), http);
    }

    static WildberriesConnector connector(WildberriesAccount account, String base, Http http) {
        return (WildberriesConnector) new WildberriesConnectorFactory().connect(account.settings(base), http, CLOCK);
    }

    /** One that is answered so, whatever it asks. */
    static WildberriesConnector answered(int status, String body, Map<String, String> headers) {
        return connector(ACCOUNT, "http://127.0.0.1:9", request -> CompletableFuture.completedFuture(
                new Http.Response(status, headers, body.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
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
                wildberries.server().verify();
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
        return new SendRequested("msg-17", 1, "acc", "wildberries", thread, List.of(thread), null, kind, text, files, null, null, List.of(), Map.of());
    }

    static MessageReceived message(List<ChannelEvent> events) {
        return (MessageReceived) events.stream().filter(MessageReceived.class::isInstance).findFirst().orElseThrow();
    }

    static List<String> texts(List<ChannelEvent> events) {
        return events.stream().map(event -> String.valueOf(((MessageReceived) event).text())).toList();
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
        wildberries.close();
    }
}
