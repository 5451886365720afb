package ordnung.connector.ozon.fake;

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

/** {@link FakeOzon} with buyers in it. Questions and reviews are not told to the shop: it asks for them. */
final class PlayedOzon implements Marketplace {
    /** The address's suffix is the shop's business: whoever delivers the calls has the whole address. */
    private static final PushCalls CALLS = new PushCalls("", "127.0.0.1");

    private final OzonAccount account;
    private final Clock clock;
    private final FakeOzon ozon;

    PlayedOzon(OzonAccount account, int port, Clock clock) {
        this.account = account;
        this.clock = clock;
        this.ozon = FakeOzon.start(account, clock, port);
    }

    @Override
    public String channel() {
        return OzonForDemo.CHANNEL;
    }

    @Override
    public Map<String, Object> settings() {
        return account.settings(server().baseUrl().toString());
    }

    @Override
    public FakeProvider server() {
        return ozon.server();
    }

    @Override
    public MediaShelf media() {
        return ozon.media();
    }

    @Override
    public String newId(Class<? extends Act> kind) {
        if (kind == Act.Writing.class || kind == Act.Picture.class) {
            return ozon.newMessageNumber(clock.instant());
        }
        return kind == Act.Order.class ? ozon.newPostingNumber(clock.instant()) : UUID.randomUUID().toString();
    }

    @Override
    public Set<Class<? extends Act>> acts() {
        return Set.of(Act.Opening.class, Act.Writing.class, Act.Picture.class, Act.Question.class, Act.Review.class, Act.Order.class, Act.Move.class);
    }

    @Override
    public List<Step> steps() {
        return List.of(Step.READY, Step.DELIVERING, Step.DELIVERED, Step.CANCELLED);
    }

    @Override
    public List<WebhookCall> perform(Happening happening) {
        return ozon.perform(happening).stream().map(CALLS::call).toList();
    }

    @Override
    public void onShop(Consumer<Happening> listener) {
        ozon.onAnswer(listener);
    }

    @Override
    public void close() {
        ozon.close();
    }
}
