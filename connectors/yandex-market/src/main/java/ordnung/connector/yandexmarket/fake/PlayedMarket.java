package ordnung.connector.yandexmarket.fake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.Marketplace;
import ordnung.connector.testkit.fake.MediaShelf;

/** {@link FakeMarket} on a port, with buyers in it. Of questions the shop is not told: it asks for them. */
final class PlayedMarket implements Marketplace {
    private final FakeMarket market;
    private final FakeProvider server;

    PlayedMarket(MarketAccount account, int port, Clock clock) {
        this.market = new FakeMarket(account, clock);
        this.server = FakeProvider.start(market, port);
        market.files().servedAt(server.baseUrl().toString());
    }

    @Override
    public String channel() {
        return MarketForDemo.CHANNEL;
    }

    @Override
    public Map<String, Object> settings() {
        return market.account().settings(server.baseUrl().toString());
    }

    @Override
    public FakeProvider server() {
        return server;
    }

    @Override
    public MediaShelf media() {
        return market.files().shelf();
    }

    @Override
    public String newId(Class<? extends Act> kind) {
        return String.valueOf(market.newId());
    }

    @Override
    public Set<Class<? extends Act>> acts() {
        return Set.of(Act.Opening.class, Act.Writing.class, Act.Picture.class, Act.Question.class, Act.Review.class, Act.Order.class, Act.Move.class);
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.values());
    }

    @Override
    public List<WebhookCall> perform(Happening happening) {
        return market.perform(happening);
    }

    @Override
    public void onShop(Consumer<Happening> listener) {
        market.onAnswer(listener);
    }

    @Override
    public void close() {
        server.close();
    }
}
