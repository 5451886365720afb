package ordnung.connector.wildberries.fake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.Marketplace;
import ordnung.connector.testkit.fake.MediaShelf;

/** {@link FakeWildberries} with buyers in it. It calls nobody: the shop asks. */
final class PlayedWildberries implements Marketplace {
    private final WildberriesAccount account;
    private final Clock clock;
    private final FakeWildberries wildberries;

    PlayedWildberries(WildberriesAccount account, int port, Clock clock) {
        this.account = account;
        this.clock = clock;
        this.wildberries = FakeWildberries.start(account, clock, port);
    }

    @Override
    public String channel() {
        return WildberriesForDemo.CHANNEL;
    }

    @Override
    public Map<String, Object> settings() {
        return account.settings(server().baseUrl().toString());
    }

    @Override
    public FakeProvider server() {
        return wildberries.server();
    }

    @Override
    public MediaShelf media() {
        return wildberries.media();
    }

    /** Of a chat without the {@code 1:} that Wildberries has before it: what the shop answers is about {@code chat:} and an id without a colon. */
    @Override
    public String newId(Class<? extends Act> kind) {
        if (kind == Act.Order.class) {
            return String.valueOf(wildberries.newOrderNumber(clock.instant()));
        }
        return kind == Act.Question.class || kind == Act.Review.class ? AnsweredOnce.newId() : UUID.randomUUID().toString();
    }

    @Override
    public Set<Class<? extends Act>> acts() {
        return Set.of(Act.Opening.class, Act.Writing.class, Act.Picture.class, Act.Question.class, Act.Review.class, Act.Order.class, Act.Move.class);
    }

    /** What a buyer brings back after the purchase Wildberries tells as a claim, not as an order's status. */
    @Override
    public List<Step> steps() {
        return List.of(Step.READY, Step.DELIVERING, Step.DELIVERED, Step.CANCELLED);
    }

    @Override
    public List<WebhookCall> perform(Happening happening) {
        wildberries.perform(happening);
        return List.of();
    }

    @Override
    public void onShop(Consumer<Happening> listener) {
        wildberries.onAnswer(listener);
    }

    @Override
    public void close() {
        wildberries.close();
    }
}
