package ordnung.connector.wildberries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Marketplace;
import ordnung.connector.wildberries.fake.WildberriesForDemo;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of buyers' doings is Wildberries' own: an order is as many orders as it has pieces, and a message may have words and files. */
class PlayedAgainTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Act.Ware CAKE = new Act.Ware("148313766", "cake-1", "Торт «Прага»", 190_000);
    private static final Act.Ware TEA = new Act.Ware("148313767", "tea-1", "Чай", 39_000);

    private final List<Happening> past = new ArrayList<>();
    private Marketplace market = start();
    private WildberriesConnector shop = shop();
    @TempDir
    Path folder;

    @AfterEach
    void close() {
        market.server().verify();
        market.close();
    }

    @Test
    void anOrderIsAsManyOrdersOfOneBasketAsItHasPieces() {
        String order = orders();
        List<MessageReceived> pieces = messages("orders");
        assertThat(pieces).extracting(piece -> piece.payload().get("total").toString()).containsExactlyInAnyOrder("{amount=190000, currency=RUB}",
                "{amount=190000, currency=RUB}", "{amount=39000, currency=RUB}");
        assertThat(pieces).extracting(piece -> piece.payload().get("basket")).doesNotContainNull().containsOnly(pieces.get(0).payload().get("basket"));
        assertThat(pieces).extracting(MessageReceived::externalId).contains(order).doesNotHaveDuplicates();
    }

    @Test
    void aChatAboutAnOrderNamesThePieceInItsFirstMessage() {
        String order = orders();
        String chat = does(new Act.Opening("Анна", order));
        assertThat(messages("chats")).as("nobody has said anything").isEmpty();
        does(new Act.Writing(chat, "Когда приедет?"));
        does(new Act.Writing(chat, "К субботе?"));
        Object rid = messages("orders").stream().filter(piece -> piece.externalId().equals(order)).findFirst().orElseThrow().payload().get("rid");
        List<MessageReceived> said = messages("chats");
        assertThat(said).extracting(message -> message.payload().get("order")).containsExactly(rid, null);
        assertThat(said).extracting(message -> message.party().name()).containsOnly("Анна");
    }

    @Test
    void aPieceThatTheShopCancelsStaysBehindAndTheLastOneIsTheWholeOrder() {
        String order = orders();
        List<String> pieces = messages("orders").stream().map(MessageReceived::externalId).sorted().toList();
        cancels(pieces.get(0));
        cancels(pieces.get(2));
        does(new Act.Move(order, Step.READY));
        List<OrderStatus> behind = List.of(OrderStatus.CANCELLED, OrderStatus.ASSEMBLING, OrderStatus.CANCELLED);
        assertThat(statuses(pieces)).isEqualTo(behind);
        restart();
        assertThat(statuses(pieces)).as("played again").isEqualTo(behind);

        cancels(pieces.get(1));
        assertThat(past).extracting(Happening::act).filteredOn(Act.ShopMove.class::isInstance).last().isEqualTo(new Act.ShopMove(order, Step.CANCELLED));
        assertThat(statuses(pieces)).containsOnly(OrderStatus.CANCELLED);
        restart();
        assertThat(statuses(pieces)).containsOnly(OrderStatus.CANCELLED);
    }

    @Test
    void whoGivesUpAnOrderIsTheBuyerHoweverFarItIs() {
        String early = does(new Act.Order("Анна", List.of(new Act.Line(TEA, 1))));
        String late = does(new Act.Order("Борис", List.of(new Act.Line(TEA, 1))));
        does(new Act.Move(late, Step.DELIVERING));
        does(new Act.Move(late, Step.CANCELLED));
        does(new Act.Move(early, Step.CANCELLED));
        assertThat(messages("orders")).as("nobody packs what is not wanted any more").isEmpty();
        assertThat(changes(List.of(early, late))).extracting(OrderChanged::providerStatus)
                .containsExactly("new, declined_by_client", "complete, canceled_by_client");
        assertThat(Shop.within(shop.set(late, OrderStatus.CANCELLED))).as("there is nothing to be done").isEqualTo(new Accepted(""));
        assertThat(past).extracting(Happening::act).noneMatch(Act.ShopMove.class::isInstance);
    }

    @Test
    void wordsAndFilesAreOneMessageAlsoWhenTheyArePlayedAgain() throws IOException {
        String chat = does(new Act.Opening("Анна", null));
        does(new Act.Writing(chat, "Покажите"));
        List<OutgoingFile> files = List.of(file("cake.png", MessageKind.IMAGE, "image/png"), file("bill.pdf", MessageKind.DOCUMENT, "application/pdf"));
        assertThat(Shop.within(shop.send(Shop.message("chat:" + chat, MessageKind.IMAGE, "Вот он", files)))).isEqualTo(new Accepted(""));

        MessageReceived echo = messages("chats").get(1);
        assertThat(echo.direction()).isEqualTo(Direction.OUT);
        assertThat(echo.text()).isEqualTo("Вот он");
        assertThat(echo.attachments()).extracting(Attachment::kind).containsExactly(MessageKind.IMAGE, MessageKind.DOCUMENT);
        assertThat(echo.attachments().get(1).fileName()).isEqualTo("bill.pdf");
        restart();
        assertThat(messages("chats").get(1)).isEqualTo(echo);
    }

    @Test
    void whoeverHasAskedBeforeARestartHearsNothingTwice() {
        orders();
        String chat = does(new Act.Opening("Анна", null));
        for (int i = 0; i < 5; i++) {
            does(new Act.Writing(chat, "слово " + i));
        }
        does(new Act.Review("Вера", CAKE, 2, "Сухой"));
        assertThat(Shop.within(shop.send(Shop.message("chat:" + chat, MessageKind.TEXT, "Да", List.of())))).isEqualTo(new Accepted(""));
        List<String> cursors = shop.feeds().stream().map(feed -> last(feed.key(), null).cursor()).toList();
        restart();
        for (int i = 0; i < cursors.size(); i++) {
            assertThat(last(shop.feeds().get(i).key(), cursors.get(i)).events()).as(shop.feeds().get(i).key()).isEmpty();
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        String chat = does(new Act.Opening("Анна", null));
        for (Act act : List.of(new Act.Opening("Анна", "404"), new Act.Picture("404", "1"), new Act.Reply("chat:" + chat, "Кто здесь?", null),
                new Act.Reply("question:404", "Да", null), new Act.Reply("review:404", "Да", null), new Act.ShopMove("404/405", Step.CANCELLED))) {
            assertThatThrownBy(() -> does(act)).as(act.toString()).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Marketplace start() {
        Marketplace started = new WildberriesForDemo().start(SECRET, 0, Clock.systemUTC());
        started.onShop(past::add);
        return started;
    }

    private WildberriesConnector shop() {
        return (WildberriesConnector) new WildberriesConnectorFactory().connect(market.settings(), new JdkHttp(), Clock.systemUTC());
    }

    private void restart() {
        Marketplace before = market;
        market = start();
        past.stream().map(Happening::act).filter(Act.Reply.class::isInstance).map(act -> ((Act.Reply) act).mediaId()).filter(id -> id != null)
                .forEach(id -> before.media().get(id).ifPresent(file -> market.media().restore(id, file.mimeType(), file.bytes())));
        past.forEach(market::perform);
        before.close();
        shop = shop();
    }

    private String orders() {
        return does(new Act.Order("Анна", List.of(new Act.Line(CAKE, 2), new Act.Line(TEA, 1))));
    }

    private String does(Act act) {
        Happening happening = new Happening(market.newId(act.getClass()), Instant.now().truncatedTo(ChronoUnit.MILLIS), act);
        market.perform(happening);
        past.add(happening);
        return happening.id();
    }

    private void cancels(String piece) {
        assertThat(Shop.within(shop.set(piece, OrderStatus.CANCELLED))).isEqualTo(new Accepted(""));
    }

    private OutgoingFile file(String name, MessageKind kind, String type) throws IOException {
        return new OutgoingFile("f-1", kind, type, name, 3, Files.write(folder.resolve(name), new byte[] {1, 2, 3}).toString());
    }

    private List<MessageReceived> messages(String feed) {
        return last(feed, null).events().stream().filter(MessageReceived.class::isInstance).map(MessageReceived.class::cast).toList();
    }

    private List<OrderStatus> statuses(List<String> orders) {
        return changes(orders).stream().map(OrderChanged::status).toList();
    }

    /** As somebody is told who has asked before there was anything, in the order of the orders. */
    private List<OrderChanged> changes(List<String> orders) {
        List<ChannelEvent> told = last("order-statuses", "{\"born\":0,\"seen\":\"\"}").events();
        return told.stream().filter(OrderChanged.class::isInstance).map(OrderChanged.class::cast).filter(change -> orders.contains(change.orderId()))
                .sorted(Comparator.comparing(OrderChanged::orderId)).toList();
    }

    /** All that there is, as of one look. */
    private Fetched last(String feed, String cursor) {
        List<ChannelEvent> events = new ArrayList<>();
        Fetched look = (Fetched) Shop.within(shop.poll(feed, cursor));
        events.addAll(look.events());
        while (look.more()) {
            look = (Fetched) Shop.within(shop.poll(feed, look.cursor()));
            events.addAll(look.events());
        }
        return new Fetched(events, look.cursor(), false);
    }
}
