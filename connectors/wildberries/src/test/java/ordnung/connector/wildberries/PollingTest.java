package ordnung.connector.wildberries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.NotNow;
import ordnung.connector.PollResult.StopAccount;
import ordnung.connector.Polling.Feed;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.connector.wildberries.fake.WildberriesAccount;
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
    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void chatsAreWalkedFromTheirBeginningWithoutAZero() {
        List<String> said = IntStream.range(0, 100).mapToObj(i -> "слово " + i).toList();
        said.forEach(text -> shop.wildberries.buyerWrites("c1", "Анна", text));

        assertThat(Shop.texts(shop.ask("chats"))).containsExactlyElementsOf(said);

        List<Recorded> asked = shop.wildberries.server().taken();
        assertThat(asked.get(0).query("next")).isEmpty();
        assertThat(asked).hasSize(4).noneMatch(request -> request.query("next").orElse("").equals("0"));
        assertThat(shop.ask("chats")).isEmpty();
    }

    @Test
    void aMessageIsTheBuyersAndAnAnswerTheShops() {
        String id = shop.wildberries.buyerWrites("1:c1", "Алёна", "Когда?");
        shop.wildberries.sellerWrites("1:c1", "Завтра");
        List<ChannelEvent> events = shop.ask("chats");
        MessageReceived asked = (MessageReceived) events.get(0);
        assertThat(asked.thread()).isEqualTo("chat:1:c1");
        assertThat(asked.externalId()).isEqualTo(id);
        assertThat(asked.direction()).isEqualTo(Direction.IN);
        assertThat(asked.party().name()).isEqualTo("Алёна");
        assertThat(((MessageReceived) events.get(1)).direction()).isEqualTo(Direction.OUT);
    }

    @Test
    void aChatAboutAPieceSaysWhichOrderItIs() {
        shop.wildberries.buyerWritesAbout("2fb52cd9", Shop.CAKE, "c1", "Анна", "Не тот цвет");
        assertThat(Shop.message(shop.ask("chats")).payload()).containsEntry("order", "2fb52cd9").containsEntry("product",
                Map.of("id", "123456789", "url", "https://www.wildberries.ru/catalog/123456789/detail.aspx"));
    }

    @Test
    void aFileIsFoundAgain() {
        shop.wildberries.buyerSendsFile("c1", "Анна", "чек.pdf", "application/pdf", new byte[] {1, 2});
        shop.wildberries.buyerSendsFile("c1", "Анна", "x", "image/jpeg", new byte[] {3});
        List<ChannelEvent> events = shop.ask("chats");
        MessageReceived receipt = (MessageReceived) events.get(0);
        assertThat(receipt.kind()).isEqualTo(MessageKind.DOCUMENT);
        assertThat(receipt.attachments().get(0).fileName()).isEqualTo("чек.pdf");
        assertThat(((MessageReceived) events.get(1)).kind()).isEqualTo(MessageKind.IMAGE);
        var where = Shop.within(shop.connector.locate(receipt.attachments().get(0)));
        assertThat(where.headers()).containsKey("Authorization");
        assertThat(Shop.within(new JdkHttp().exchange(where)).body()).containsExactly(1, 2);
    }

    @Test
    void aQuestionNamesItsProductAndItsAnswerIsAnEcho() {
        String id = shop.wildberries.asks(Shop.CAKE, "Есть без орехов?");
        MessageReceived question = Shop.message(shop.ask("questions"));
        assertThat(question.kind()).isEqualTo(MessageKind.QUESTION);
        assertThat(question.thread()).isEqualTo("question:" + id);
        assertThat(question.payload()).containsEntry("product", Map.of("id", "123456789", "sku", "cake-1", "name", "Торт «Наполеон»",
                "url", "https://www.wildberries.ru/catalog/123456789/detail.aspx"));

        assertThat(shop.ask("question-answers")).isEmpty();
        shop.wildberries.sellerAnswers(id, "Есть");
        assertThat(shop.ask("question-answers")).filteredOn(event -> ((MessageReceived) event).direction() == Direction.OUT).singleElement()
                .isInstanceOfSatisfying(MessageReceived.class, echo -> {
                    assertThat(echo.externalId()).startsWith("answer:" + id);
                    assertThat(echo.text()).isEqualTo("Есть");
                });
        assertThat(shop.ask("question-answers")).isEmpty();
        assertThat(shop.ask("questions")).isEmpty();
    }

    @Test
    void anAnswerThatWasChangedInTheCabinetComesAsAnother() {
        String review = shop.wildberries.reviews(Shop.CAKE, "Анна", 5, "Вкусно");
        shop.ask("review-answers");
        shop.wildberries.sellerAnswersReview(review, "Спасибо");
        List<ChannelEvent> first = shop.ask("review-answers");
        shop.wildberries.sellerAnswersReview(review, "Спасибо, Анна!");
        List<ChannelEvent> second = shop.ask("review-answers");
        assertThat(Shop.texts(second)).containsExactly("Вкусно", "Спасибо, Анна!");
        assertThat(((MessageReceived) second.get(0)).externalId()).isEqualTo(((MessageReceived) first.get(0)).externalId());
        assertThat(((MessageReceived) second.get(1)).externalId()).isNotEqualTo(((MessageReceived) first.get(1)).externalId());
    }

    @Test
    void aNewAccountPassesOverWhatHasBeenAnswered() {
        shop.wildberries.sellerAnswers(shop.wildberries.asks(Shop.CAKE, "Старый вопрос"), "Старый ответ");
        shop.wildberries.asks(Shop.CAKE, "Новый вопрос");
        assertThat(Shop.texts(shop.ask("questions"))).containsExactly("Новый вопрос");
        assertThat(shop.ask("question-answers")).isEmpty();
        assertThat(shop.ask("question-answers")).isEmpty();
    }

    @Test
    void aReviewHasItsStarsAndPictures() {
        shop.wildberries.reviews(Shop.CAKE, "Николай", 4, "Вкусно", "https://feedback04.wbbasket.ru/1.webp", "https://feedback04.wbbasket.ru/2.webp");
        MessageReceived review = Shop.message(shop.ask("reviews"));
        assertThat(review.kind()).isEqualTo(MessageKind.REVIEW);
        assertThat(review.party().name()).isEqualTo("Николай");
        assertThat(review.payload()).containsEntry("rating", 4);
        assertThat(review.attachments()).hasSize(2);
        var where = Shop.within(shop.connector.locate(review.attachments().get(0)));
        assertThat(where.uri()).hasToString("https://feedback04.wbbasket.ru/1.webp");
        assertThat(where.headers()).as("the token is nobody else's to see").isEmpty();
    }

    @Test
    void moreQuestionsThanAPageAreAllRead() {
        IntStream.range(0, 1100).forEach(i -> shop.wildberries.asks(Shop.CAKE, "вопрос " + i));
        assertThat(shop.ask("questions")).hasSize(1100);
        shop.wildberries.asks(Shop.CAKE, "ещё один");
        List<ChannelEvent> next = shop.ask("questions");
        assertThat(next).as("little is told again").hasSizeLessThan(40);
        assertThat(Shop.texts(next)).contains("ещё один");
        assertThat(shop.ask("questions")).isEmpty();
    }

    @Test
    void anOrderComesWithItsPriceInItsCurrency() {
        String id = shop.wildberries.orders(Shop.CAKE, "Упакуйте в плёнку");
        MessageReceived order = Shop.message(shop.ask("orders"));
        assertThat(order.kind()).isEqualTo(MessageKind.ORDER);
        assertThat(order.thread()).isEqualTo("order:" + id);
        assertThat(order.payload()).containsEntry("orderId", id).containsEntry("comment", "Упакуйте в плёнку").containsEntry("status", "new")
                .containsEntry("total", Map.of("amount", 190050L, "currency", "RUB"))
                .containsEntry("items", List.of(Map.of("sku", "cake-1", "listing", "123456789", "name", "cake-1", "quantity", 1,
                        "price", Map.of("amount", 190050L, "currency", "RUB"))));
        assertThat(shop.ask("orders")).isEmpty();
    }

    @Test
    void anOrderIsFollowedToItsEnd() {
        String id = shop.wildberries.orders(Shop.CAKE, "");
        shop.ask("order-statuses");
        assertThat(shop.ask("order-statuses")).isEmpty();
        List<OrderStatus> seen = List.of("confirm waiting", "complete waiting", "complete sorted", "complete sold").stream().flatMap(step -> {
            shop.wildberries.moves(id, step.split(" ")[0], step.split(" ")[1]);
            return changes(shop.ask("order-statuses")).stream();
        }).map(OrderChanged::status).toList();
        assertThat(seen).containsExactly(OrderStatus.ASSEMBLING, OrderStatus.HANDED_OVER, OrderStatus.HANDED_OVER, OrderStatus.DELIVERED);
    }

    @Test
    void aNewAccountSeesOrdersThatAreBeingPackedAndNoneThatAreDone() {
        String packed = shop.wildberries.orders(Shop.CAKE, "");
        String sold = shop.wildberries.orders(Shop.CAKE, "");
        shop.wildberries.moves(packed, "confirm", "waiting");
        shop.wildberries.moves(sold, "complete", "sold");
        List<ChannelEvent> events = shop.ask("order-statuses");
        assertThat(events).allMatch(event -> event.thread().equals("order:" + packed)).hasSize(2);
        assertThat(changes(events)).extracting(OrderChanged::providerStatus).containsExactly("confirm, waiting");
    }

    @Test
    void thousandsOfOrdersAreLookedAtAndTheirCursorStaysSmall() {
        List<String> ids = IntStream.range(0, 2300).mapToObj(i -> shop.wildberries.orders(Shop.CAKE, "")).toList();
        PollResult first = shop.once("order-statuses");
        assertThat(((PollResult.Fetched) first).cursor()).hasSizeLessThan(1000);
        assertThat(shop.wildberries.server().taken()).extracting(Recorded::path).filteredOn(path -> path.equals("/api/v3/orders"))
                .as("an empty page of the month before, three of the last").hasSize(4);
        shop.ask("order-statuses");
        shop.wildberries.moves(ids.get(300), "confirm", "waiting");
        assertThat(changes(shop.ask("order-statuses"))).hasSizeLessThan(80).extracting(OrderChanged::orderId).contains(ids.get(300));
    }

    @Test
    void aBucketsWishIsHeeded() {
        shop.wildberries.server().next(Fault.rateLimit());
        assertThat(((NotNow) shop.once("chats")).after()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aMissingCategoryIsToldAndAskedAboutHourly() {
        shop.wildberries.server().next(Fault.says(Answer.json(401, "{\"title\":\"unauthorized\",\"detail\":\"token scope not allowed\"}")));
        assertThat(((NotNow) shop.once("chats")).after()).isEqualTo(Duration.ofHours(1));
        shop.wildberries.server().next(Fault.says(Answer.json(402, "{\"title\":\"payment required\"}")));
        assertThat(((NotNow) shop.once("orders")).after()).isEqualTo(Duration.ofHours(1));
        shop.wildberries.server().next(Fault.unauthorised());
        assertThat(shop.once("orders")).isInstanceOf(StopAccount.class);
    }

    @Test
    void aBasicTokenAsksOnceAnHour() {
        assertThat(rest(WildberriesAccount.of(1, Shop.NOW), "chats")).isGreaterThan(Duration.ofHours(1));
        assertThat(rest(WildberriesAccount.of(3, Shop.NOW), "chats")).isEqualTo(Duration.ofSeconds(10));
        assertThat(rest(new WildberriesAccount("no-jwt-at-all"), "chats")).isEqualTo(Duration.ofSeconds(10));
        assertThat(rest(WildberriesAccount.of(1, Shop.NOW), "orders")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theTokenTellsItsEndItself() {
        assertThat(Shop.within(shop.connector.expiresAt())).contains(Instant.parse("2027-05-20T10:00:00Z"));
        assertThat(Shop.within(Shop.connector(new WildberriesAccount("no.jwt.either"), "http://127.0.0.1:9", new JdkHttp()).expiresAt())).isEmpty();
        assertThat(shop.wildberries.server().requests()).isEmpty();
    }

    @Test
    void aStrangeCursorBeginsAnew() {
        shop.wildberries.asks(Shop.CAKE, "Есть?");
        for (String cursor : List.of("", "nonsense", "[]", "{}", "{\"since\":\"x\"}", "{\"born\":\"x\",\"seen\":7}")) {
            shop.connector.feeds().forEach(feed -> assertThat(Shop.within(shop.connector.poll(feed.key(), cursor))).as("%s %s", feed.key(), cursor)
                    .isInstanceOf(PollResult.Fetched.class));
        }
    }

    private static Duration rest(WildberriesAccount account, String feed) {
        return Shop.connector(account, "http://127.0.0.1:9", new JdkHttp()).feeds().stream().filter(one -> one.key().equals(feed)).map(Feed::rest)
                .findFirst().orElseThrow();
    }

    private static List<OrderChanged> changes(List<ChannelEvent> events) {
        return events.stream().filter(OrderChanged.class::isInstance).map(OrderChanged.class::cast).toList();
    }
}
