package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import ordnung.connector.Connector;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Marketplace;
import ordnung.connector.testkit.fake.MarketplaceFactory;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import ordnung.events.SendRequested;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a demo relies on in a marketplace that it plays, tried with the channel's own connector. */
public abstract class MarketplaceContract {
    private static final Act.Ware CAKE = new Act.Ware("148313766", "cake-1", "Торт «Прага»", 190_000);

    private final List<Happening> past = new ArrayList<>();
    private final List<Happening> shops = new ArrayList<>();
    private Marketplace market;

    protected abstract MarketplaceFactory factory();

    protected abstract ConnectorFactory connectors();

    @BeforeEach
    final void open() {
        market = factory().start("0123456789abcdef0123456789abcdef", 0, Clock.systemUTC());
        market.onShop(shops::add);
    }

    @AfterEach
    final void close() {
        market.close();
    }

    @Test
    final void whateverBuyersDoTheShopHearsOf() {
        Connector shop = shop();
        everythingHappens();
        assertThat(brought(shop).stream().filter(MessageReceived.class::isInstance).map(MessageReceived.class::cast)
                .filter(message -> message.direction() == Direction.IN).map(message -> message.thread().replaceAll(":.*", "") + " " + message.kind().word()))
                .contains("chat text", "chat image", "question question", "review review", "order order");
        market.server().verify();
    }

    @Test
    final void anOrderNamesTheProductAndItsPrice() {
        Connector shop = shop();
        does(new Act.Order("Анна", List.of(new Act.Line(CAKE, 2))));
        List<Map<?, ?>> items = items(brought(shop));
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(item.get("sku").equals("cake-1") || "148313766".equals(item.get("listing"))).isTrue();
            assertThat(String.valueOf(item.get("price"))).contains("190000");
        });
        assertThat(items.stream().mapToInt(item -> Integer.parseInt(String.valueOf(item.get("quantity")))).sum()).isEqualTo(2);
    }

    /** Of one order, or of as many as the marketplace makes of it. Each comes once, by whatever feed. */
    private static List<Map<?, ?>> items(List<ChannelEvent> events) {
        Map<String, MessageReceived> orders = new LinkedHashMap<>();
        events.stream().filter(MessageReceived.class::isInstance).map(MessageReceived.class::cast)
                .forEach(message -> orders.putIfAbsent(message.externalId(), message));
        return orders.values().stream().<Map<?, ?>>flatMap(order -> ((List<?>) order.payload().get("items")).stream().map(item -> (Map<?, ?>) item))
                .toList();
    }

    @Test
    final void everyStepOfAnOrderIsTold() {
        String order = does(new Act.Order("Анна", List.of(new Act.Line(CAKE, 1))));
        Connector shop = shop();
        Map<String, String> cursors = new HashMap<>();
        brought(shop, cursors);
        Set<OrderStatus> told = new TreeSet<>();
        Step now = null;
        for (Step step : market.steps().stream().filter(step -> step != Step.CANCELLED).toList()) {
            assertThat(step.follows(now)).as("%s after %s", step, now).isTrue();
            for (WebhookCall call : market.perform(happening(new Act.Move(order, step)))) {
                told.addAll(statuses(received(shop, call)));
            }
            told.addAll(statuses(brought(shop, cursors)));
            now = step;
        }
        assertThat(told).contains(OrderStatus.HANDED_OVER, OrderStatus.DELIVERED);
    }

    @Test
    final void everyCallIsTakenByTheShop() {
        everythingHappens();
        Connector shop = shop();
        for (Happening happening : past) {
            try (Marketplace another = again(past.subList(0, past.indexOf(happening)))) {
                another.perform(happening).forEach(call -> assertThat(shop.receive(call)).isNotInstanceOf(WebhookResult.Rejected.class));
            }
        }
    }

    @Test
    final void whatTheShopAnswersIsTold() {
        Connector shop = shop();
        everythingHappens();
        Set<String> threads = threads(brought(shop));
        threads.forEach(thread -> send(shop, thread, "Ответ"));
        assertThat(shops).extracting(Happening::act).containsExactlyInAnyOrderElementsOf(
                threads.stream().map(thread -> new Act.Reply(thread, "Ответ", null)).toList());
    }

    @Test
    final void playedAgainItIsTheSameMarketplaceWithTheShopsAnswersToo() {
        Connector shop = shop();
        everythingHappens();
        threads(brought(shop)).forEach(thread -> send(shop, thread, "Ответ"));
        List<Happening> all = new ArrayList<>(past);
        all.addAll(shops);
        Set<String> before = ids(brought(shop()));
        try (Marketplace after = again(all)) {
            assertThat(ids(brought(connectors().connect(after.settings(), new JdkHttp(), Clock.systemUTC())))).isEqualTo(before);
            Set<String> taken = all.stream().map(Happening::id).collect(Collectors.toSet());
            market.acts().forEach(kind -> assertThat(taken).doesNotContain(after.newId(kind)));
        }
    }

    @Test
    final void whatIsNotThereIsSaid() {
        for (Act act : List.of(new Act.Writing("404", "Кто здесь?"), new Act.Move("404", Step.DELIVERED))) {
            assertThatThrownBy(() -> market.perform(new Happening(market.newId(act.getClass()), Instant.now(), act)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Marketplace again(List<Happening> happenings) {
        Marketplace another = factory().start("0123456789abcdef0123456789abcdef", 0, Clock.systemUTC());
        past.stream().map(Happening::act).filter(Act.Picture.class::isInstance).map(act -> ((Act.Picture) act).mediaId())
                .forEach(id -> another.media().restore(id, "image/png", new byte[] {1}));
        happenings.forEach(another::perform);
        return another;
    }

    private Connector shop() {
        return connectors().connect(market.settings(), new JdkHttp(), Clock.systemUTC());
    }

    private void everythingHappens() {
        String order = does(new Act.Order("Анна", List.of(new Act.Line(CAKE, 1))));
        String chat = does(new Act.Opening("Анна", order));
        does(new Act.Writing(chat, "Здравствуйте"));
        does(new Act.Picture(chat, market.media().put("image/png", new byte[] {1}).id()));
        does(new Act.Question("Борис", CAKE, "Свежий?"));
        does(new Act.Review("Вера", CAKE, 2, "Сухой"));
    }

    private String does(Act act) {
        Happening happening = happening(act);
        market.perform(happening);
        return happening.id();
    }

    private Happening happening(Act act) {
        Happening happening = new Happening(market.newId(act.getClass()), Instant.now().truncatedTo(ChronoUnit.MILLIS), act);
        past.add(happening);
        return happening;
    }

    /** All that the feeds bring to whoever asks for the first time. */
    private static List<ChannelEvent> brought(Connector shop) {
        return brought(shop, new HashMap<>());
    }

    /** What has come since. @param cursors  by feed */
    private static List<ChannelEvent> brought(Connector shop, Map<String, String> cursors) {
        List<ChannelEvent> all = new ArrayList<>();
        Polling polling = (Polling) shop;
        polling.feeds().forEach(feed -> {
            boolean more = true;
            while (more) {
                Fetched fetched = (Fetched) within(polling.poll(feed.key(), cursors.get(feed.key())));
                all.addAll(fetched.events());
                cursors.put(feed.key(), fetched.cursor());
                more = fetched.more();
            }
        });
        return all;
    }

    private static List<ChannelEvent> received(Connector shop, WebhookCall call) {
        return shop.receive(call) instanceof WebhookResult.Events events
                ? events.events().stream().map(WebhookResult.Addressed::event).toList() : List.of();
    }

    private static Set<OrderStatus> statuses(List<ChannelEvent> events) {
        return events.stream().filter(OrderChanged.class::isInstance).map(event -> ((OrderChanged) event).status()).collect(Collectors.toSet());
    }

    /** In which the shop can answer. */
    private static Set<String> threads(List<ChannelEvent> events) {
        return events.stream().filter(MessageReceived.class::isInstance).map(event -> ((MessageReceived) event).thread())
                .filter(thread -> !thread.startsWith("order:")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(List<ChannelEvent> events) {
        return events.stream().filter(MessageReceived.class::isInstance).map(event -> ((MessageReceived) event).externalId()).collect(Collectors.toSet());
    }

    private static void send(Connector shop, String thread, String text) {
        SendResult sent = within(shop.send(new SendRequested("msg-1", 1, "acc", "market", thread, List.of(thread), null, MessageKind.TEXT, text, List.of(),
                null, null, List.of(), Map.of())));
        assertThat(sent).as(thread).isInstanceOf(SendResult.Accepted.class);
    }

    private static <T> T within(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
