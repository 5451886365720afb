package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ordnung.connector.PollResult;
import ordnung.connector.ozon.fake.Goods;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.Answer;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked for: what waits when the account is new, what comes then, and what comes once only. */
class PollingTest {
    private static final Goods CAKE = new Goods(147_451_939L, "cake-1", "Торт «Наполеон»", 2, "1900.50");
    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aNewAccountSeesWhatIsUnreadAndNothingElse() {
        shop.ozon.buyerWrites("read", "давно прочитано");
        shop.connector.markRead("chat:read", String.valueOf(Long.MAX_VALUE)).toCompletableFuture().join();
        shop.ozon.buyerWrites("read", "а это нет");

        assertThat(texts(shop.ask("chats"))).containsExactly("а это нет");
        assertThat(shop.ask("chat-echoes")).isEmpty();
    }

    @Test
    void aLongSilenceIsReadToItsBeginning() {
        shop.ask("chats");
        List<String> said = IntStream.range(0, 120).mapToObj(i -> "слово " + i).toList();
        said.forEach(text -> shop.ozon.buyerWrites("c1", text));

        assertThat(texts(shop.ask("chats"))).containsExactlyElementsOf(said);
        assertThat(shop.ask("chats")).isEmpty();
    }

    @Test
    void manyChatsAreWalkedPageByPage() {
        shop.ask("chats");
        IntStream.range(0, 230).forEach(i -> shop.ozon.buyerWrites("c" + i, "слово " + i));

        assertThat(shop.ask("chats")).hasSize(230);
    }

    @Test
    void whatTheShopWroteInTheCabinetIsAnEcho() {
        shop.ozon.buyerWrites("c1", "Когда?");
        shop.ask("chats");
        shop.ask("chat-echoes");
        shop.ozon.sellerWrites("c1", "Завтра");

        assertThat(shop.ask("chat-echoes")).singleElement().isInstanceOfSatisfying(MessageReceived.class, echo -> {
            assertThat(echo.direction()).isEqualTo(Direction.OUT);
            assertThat(echo.text()).isEqualTo("Завтра");
        });
    }

    @Test
    void aChatAboutAnOrderSaysWhich() {
        shop.ozon.buyerWritesAbout("24319410-0021", "c1", "Где заказ?");
        assertThat(message(shop.ask("chats")).payload()).containsEntry("order", "24319410-0021").containsEntry("chatType", "BUYER_SELLER");
    }

    @Test
    void aQuestionNamesItsProduct() {
        String id = shop.ozon.asks(147L, "Анна", "Есть без орехов?");
        MessageReceived question = message(shop.ask("questions"));
        assertThat(question.kind()).isEqualTo(MessageKind.QUESTION);
        assertThat(question.thread()).isEqualTo("question:" + id);
        assertThat(question.party().name()).isEqualTo("Анна");
        assertThat(question.payload()).containsEntry("product", Map.of("id", "147", "url", "https://www.ozon.ru/product/147/"));
    }

    @Test
    void anAnswerGivenInTheCabinetFollowsItsQuestion() {
        String id = shop.ozon.asks(147L, "Анна", "Есть без орехов?");
        shop.ask("questions");
        String answer = shop.ozon.sellerAnswers(id, "Есть");

        assertThat(shop.ask("questions")).filteredOn(event -> ((MessageReceived) event).direction() == Direction.OUT).singleElement()
                .isInstanceOfSatisfying(MessageReceived.class, echo -> {
                    assertThat(echo.externalId()).isEqualTo(answer);
                    assertThat(echo.thread()).isEqualTo("question:" + id);
                    assertThat(echo.text()).isEqualTo("Есть");
                });
        assertThat(shop.ask("questions")).isEmpty();
    }

    @Test
    void aNewAccountPassesOverWhatHasBeenAnswered() {
        shop.ozon.sellerAnswers(shop.ozon.asks(147L, "Анна", "Старый вопрос"), "Старый ответ");
        shop.ozon.asks(147L, "Анна", "Новый вопрос");
        assertThat(texts(shop.ask("questions"))).containsExactly("Новый вопрос");
    }

    @Test
    void aReviewHasItsStarsAndPictures() {
        String id = shop.ozon.reviews(147L, 4, "Вкусно, но сухо", 2);
        MessageReceived review = message(shop.ask("reviews"));
        assertThat(review.kind()).isEqualTo(MessageKind.REVIEW);
        assertThat(review.thread()).isEqualTo("review:" + id);
        assertThat(review.payload()).containsEntry("rating", 4).containsEntry("product", Map.of("id", "147"));
        assertThat(review.attachments()).hasSize(2).allMatch(photo -> photo.kind() == MessageKind.IMAGE && photo.url() != null);
    }

    @Test
    void aBuyersWordUnderAReviewIsTheirs() {
        String id = shop.ozon.reviews(147L, 1, "Плохо", 0);
        shop.ask("reviews");
        shop.ozon.buyerComments(id, "И вы не ответили");
        assertThat(shop.ask("reviews")).anySatisfy(event -> {
            assertThat(((MessageReceived) event).text()).isEqualTo("И вы не ответили");
            assertThat(((MessageReceived) event).direction()).isEqualTo(Direction.IN);
        });
    }

    @Test
    void anOrderComesWithGoodsAndPrices() {
        String number = shop.ozon.orders(CAKE);
        MessageReceived order = message(shop.ask("orders"));
        assertThat(order.externalId()).isEqualTo(number);
        assertThat(order.payload()).containsEntry("items", List.of(Map.of("sku", "cake-1", "listing", "147451939", "name", "Торт «Наполеон»", "quantity", 2,
                "price", Map.of("amount", 190050L, "currency", "RUB")))).containsEntry("total", Map.of("amount", 380100L, "currency", "RUB"));
    }

    @Test
    void anOrderIsFollowedToItsEnd() {
        String number = shop.ozon.orders(CAKE);
        shop.ask("orders");
        shop.ask("order-statuses");
        shop.ozon.moves(number, "awaiting_deliver");
        assertThat(changes(shop.ask("orders"))).containsExactly(OrderStatus.ASSEMBLING);
        shop.ozon.moves(number, "delivered");
        assertThat(changes(shop.ask("orders"))).isEmpty();
        assertThat(changes(shop.ask("order-statuses"))).containsExactly(OrderStatus.DELIVERED);
        assertThat(shop.ask("order-statuses")).isEmpty();
    }

    @Test
    void withoutTheSubscriptionTheShopIsToldWhyAndAskedAgainInAnHour() {
        shop.ozon.subscribed(false);
        assertThat(shop.once("questions")).isInstanceOfSatisfying(PollResult.NotNow.class, not -> {
            assertThat(not.after()).isEqualTo(Duration.ofHours(1));
            assertThat(not.error().message()).contains("Premium Plus");
        });
        shop.ozon.orders(CAKE);
        assertThat(shop.ask("orders")).hasSize(1);
    }

    @Test
    void oneItemWhoseDetailsAreNotToBeHadDoesNotHoldUpTheRest() {
        shop.ozon.reviews(147L, 5, "С фото", 1);
        shop.ozon.server().next(Fault.none(), Fault.says(Answer.json(404, "{\"code\":5,\"message\":\"gone\"}")));
        assertThat(texts(shop.ask("reviews"))).containsExactly("С фото");
    }

    @Test
    void aStrangeCursorBeginsAnew() {
        shop.ozon.asks(1L, "Анна", "Есть?");
        for (String cursor : List.of("", "nonsense", "[]", "{}", "{\"since\":\"x\"}")) {
            shop.connector.feeds().forEach(feed -> assertThat(Shop.within(shop.connector.poll(feed.key(), cursor))).as("%s %s", feed.key(), cursor)
                    .isInstanceOf(PollResult.Fetched.class));
        }
    }

    private static MessageReceived message(List<ChannelEvent> events) {
        return (MessageReceived) events.stream().filter(MessageReceived.class::isInstance).findFirst().orElseThrow();
    }

    private static List<String> texts(List<ChannelEvent> events) {
        return events.stream().map(event -> String.valueOf(((MessageReceived) event).text())).toList();
    }

    private static List<OrderStatus> changes(List<ChannelEvent> events) {
        return events.stream().filter(OrderChanged.class::isInstance).map(event -> ((OrderChanged) event).status()).toList();
    }
}
