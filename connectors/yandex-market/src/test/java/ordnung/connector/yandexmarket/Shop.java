package ordnung.connector.yandexmarket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.Orders;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.yandexmarket.fake.FakeMarket;
import ordnung.connector.yandexmarket.fake.MarketAccount;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** A shop on a played Market, with its feeds' cursors and a clock that goes when it is told to. */
final class Shop implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    final FakeMarket market;
    final FakeProvider server;
    final Connector connector;
    private final Map<String, String> cursors = new HashMap<>();
    private Instant now = NOW;

    Shop() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        market = new FakeMarket(MarketAccount.sample(), clock);
        server = FakeProvider.start(market);
        connector = new YandexMarketFactory().connect(market.account().settings(server.baseUrl().toString()), new JdkHttp(Duration.ofSeconds(2)), clock);
    }

    Shop later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Everything that the feed has by now, beyond what it brought before. */
    List<ChannelEvent> ask(String feed) {
        List<ChannelEvent> events = new ArrayList<>();
        boolean more = true;
        while (more) {
            Fetched fetched = (Fetched) poll(feed, cursors.get(feed));
            events.addAll(fetched.events());
            cursors.put(feed, fetched.cursor());
            more = fetched.more();
        }
        server.verify();
        return events;
    }

    List<MessageReceived> messages(String feed) {
        return ask(feed).stream().filter(MessageReceived.class::isInstance).map(MessageReceived.class::cast).toList();
    }

    List<OrderChanged> changes() {
        return ask("orders").stream().filter(OrderChanged.class::isInstance).map(OrderChanged.class::cast).toList();
    }

    PollResult poll(String feed, @Nullable String cursor) {
        return ((Polling) connector).poll(feed, cursor).toCompletableFuture().join();
    }

    SendResult send(String thread, String text) {
        return send(thread, text, null);
    }

    SendResult send(String thread, String text, @Nullable String replyTo) {
        return send(new SendRequested("m-1", 1, "a-1", "yandex-market", thread, List.of(thread), null, MessageKind.TEXT, text, List.of(), replyTo, null,
                List.of(), Map.of()));
    }

    SendResult send(SendRequested message) {
        return connector.send(message).toCompletableFuture().join();
    }

    Orders orders() {
        return (Orders) connector;
    }

    @Override
    public void close() {
        server.close();
    }
}
