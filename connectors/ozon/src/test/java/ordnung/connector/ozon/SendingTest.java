package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.Unknown;
import ordnung.connector.ozon.fake.Goods;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderStatus;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shop does at Ozon. */
class SendingTest {
    private final Shop shop = new Shop();
    private final List<Act> seen = new ArrayList<>();
    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        shop.ozon.onAnswer(one -> seen.add(one.act()));
    }

    @AfterEach
    void close() {
        shop.ozon.server().verify();
        shop.close();
    }

    @Test
    void aMessageInAChatHasNoIdUntilItsEchoComes() {
        shop.ozon.buyerWrites("c1", "Когда?");
        assertThat(shop.send("chat:c1", "Завтра")).isEqualTo(new Accepted(""));
        assertThat(seen).containsExactly(new Act.Reply("chat:c1", "Завтра", null));
    }

    @Test
    void aFileGoesWithoutACaption() throws IOException {
        shop.ozon.buyerWrites("c1", "Покажите");
        Path file = Files.write(folder.resolve("cake.png"), new byte[] {1, 2, 3});
        OutgoingFile cake = new OutgoingFile("f-1", MessageKind.IMAGE, "image/png", "cake.png", 3, file.toString());

        assertThat(Shop.within(shop.connector.send(Shop.message("chat:c1", MessageKind.IMAGE, null, List.of(cake))))).isEqualTo(new Accepted(""));
        assertThat(shop.ozon.media().get(((Act.Reply) seen.get(0)).mediaId()).orElseThrow().bytes()).containsExactly(1, 2, 3);
        assertThat(Shop.within(shop.connector.send(Shop.message("chat:c1", MessageKind.IMAGE, "Вот", List.of(cake))))).isInstanceOf(Failed.class);
        Files.delete(file);
        assertThat(Shop.within(shop.connector.send(Shop.message("chat:c1", MessageKind.IMAGE, null, List.of(cake))))).isInstanceOf(Failed.class);
    }

    @Test
    void anAnswerNamesTheProductThatIsAskedFor() {
        String question = shop.ozon.asks(147L, "Анна", "Есть без орехов?");
        assertThat(shop.send("question:" + question, "Есть")).isInstanceOf(Accepted.class);
        assertThat(shop.ozon.server().taken()).extracting(Recorded::path).containsExactly("/v1/question/info", "/v1/question/answer/create");
        assertThat(shop.ozon.server().taken().get(1).json().path("sku").asLong()).isEqualTo(147L);
    }

    @Test
    void theProductOfAQuestionThatCameInIsKnown() {
        String question = shop.ozon.asks(147L, "Анна", "Есть без орехов?");
        shop.ask("questions");
        shop.ozon.server().forget();
        assertThat(shop.send("question:" + question, "Есть")).isInstanceOf(Accepted.class);
        assertThat(shop.ozon.server().taken()).extracting(Recorded::path).containsExactly("/v1/question/answer/create");
    }

    @Test
    void nothingIsWrittenWhileTheProductIsAskedFor() {
        String question = shop.ozon.asks(147L, "Анна", "Есть?");
        for (Fault fault : List.of(Fault.cut(), Fault.garbage(), Fault.unavailable())) {
            shop.ozon.server().next(fault);
            assertThat(shop.send("question:" + question, "Есть")).isInstanceOf(Retry.class);
        }
        shop.ozon.server().next(Fault.none(), Fault.cut());
        assertThat(shop.send("question:" + question, "Есть")).isInstanceOf(Unknown.class);
    }

    @Test
    void theEchoOfAnAnswerHasTheAnswersId() {
        String review = shop.ozon.reviews(147L, 5, "Вкусно", 0);
        shop.ask("reviews");
        SendResult sent = shop.send("review:" + review, "Спасибо!");
        assertThat(shop.ask("reviews")).extracting(event -> ((MessageReceived) event).externalId()).contains(((Accepted) sent).externalId());
    }

    @Test
    void whatOzonDoesNotCarryIsRefusedBeforeItIsSent() {
        refused("chat:c1", "я".repeat(1001), "text-too-long");
        refused("question:q", "я".repeat(3001), "text-too-long");
        refused("question:q", "я", "text-too-short");
        refused("review:r", "я".repeat(1001), "text-too-long");
        refused("chat:c1", " ", "empty-message");
        refused("order:1-1", "Здравствуйте", "no-answer-here");
        refused("somewhere", "Здравствуйте", "no-answer-here");
        assertThat(shop.ozon.server().requests()).isEmpty();
    }

    @Test
    void threadsDifferInWhatTheyCarry() {
        assertThat(shop.connector.capabilities("chat:c1").splits()).isTrue();
        assertThat(shop.connector.capabilities("chat:c1").window().rule()).isEqualTo("ozon-48h");
        assertThat(shop.connector.capabilities("question:q").splits()).isFalse();
        assertThat(shop.connector.capabilities("question:q").textLength()).isEqualTo(3000);
        assertThat(shop.connector.capabilities("review:r").sends()).containsExactly(MessageKind.TEXT);
        assertThat(shop.connector.capabilities("order:1-1").sends()).isEmpty();
    }

    @Test
    void readingIsToldInChatsOnly() {
        String id = shop.ozon.buyerWrites("c1", "Когда?").path("message_id").asText();
        assertThat(Shop.within(shop.connector.markRead("chat:c1", id))).isInstanceOf(Accepted.class);
        assertThat(shop.ozon.server().taken()).extracting(Recorded::path).containsExactly("/v2/chat/read");
        shop.ozon.server().forget();
        assertThat(Shop.within(shop.connector.markRead("review:r", id))).isInstanceOf(Accepted.class);
        assertThat(Shop.within(shop.connector.markRead("chat:c1", "closed:c1"))).isInstanceOf(Accepted.class);
        assertThat(shop.ozon.server().requests()).isEmpty();
        assertThat(shop.ask("chats")).isEmpty();
    }

    @Test
    void handingOverIsPacking() {
        String number = shop.ozon.orders(new Goods(147L, "cake-1", "Торт", 2, "1900"), new Goods(148L, "cake-2", "Пирог", 1, "900"));
        assertThat(shop.connector.canSet(OrderStatus.HANDED_OVER)).isTrue();
        assertThat(shop.connector.canSet(OrderStatus.CANCELLED)).isFalse();

        assertThat(set(number)).isEqualTo(new Accepted(""));
        assertThat(shop.ozon.posting(number).path("status").asText()).isEqualTo("awaiting_deliver");
        assertThat(shop.ozon.server().taken().get(1).json().at("/packages/0/products")).hasSize(2);
        assertThat(set(number)).as("a second time").isEqualTo(new Accepted(""));
        shop.ozon.moves(number, "delivered");
        assertThat(set(number)).isEqualTo(new Accepted(""));
        shop.ozon.moves(number, "cancelled");
        assertThat(set(number)).isInstanceOf(Failed.class);
        shop.ozon.moves(number, "awaiting_approve");
        assertThat(set(number)).isInstanceOf(Retry.class);
        assertThat(set("unknown")).isInstanceOf(Failed.class);
        assertThat(Shop.within(shop.connector.set(number, OrderStatus.DELIVERED))).isInstanceOf(Failed.class);
    }

    @Test
    void theKeysEndIsTold() {
        assertThat(Shop.within(shop.connector.expiresAt())).contains(shop.ozon.keyEnds());
        shop.ozon.server().next(Fault.unavailable());
        assertThat(shop.connector.expiresAt().toCompletableFuture()).failsWithin(java.time.Duration.ofSeconds(5)).withThrowableThat()
                .withCauseInstanceOf(Http.Failure.class);
    }

    @Test
    void onlyOzonItselfSeesTheKey() {
        Http.Request own = locate("https://api-seller.ozon.ru/v2/chat/file/a.png?x=1");
        assertThat(own.uri()).hasToString(shop.ozon.server().baseUrl() + "/v2/chat/file/a.png?x=1");
        assertThat(own.headers()).containsKey("Api-Key");
        Http.Request foreign = locate("https://cdn1.ozone.ru/s3/photo.jpeg");
        assertThat(foreign.uri()).hasToString("https://cdn1.ozone.ru/s3/photo.jpeg");
        assertThat(foreign.headers()).isEmpty();
        assertThat(locate(shop.ozon.server().baseUrl() + "/x").headers()).containsKey("Api-Key");
        assertThat(locate("http://127.0.0.1:1/x").headers()).isEmpty();
        assertThat(shop.connector.locate(attachment("file:///etc/passwd")).toCompletableFuture()).isCompletedExceptionally();
        assertThat(shop.connector.locate(attachment("\u0000")).toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void whoeverLeadsABuyerAwayIsWarned() {
        assertThat(shop.connector.cautions("chat:c1", "Звоните +79000000001 или пишите в телеграм, сайт www.bakery.ru, mail@bakery.ru")).hasSize(4)
                .allMatch(sentence -> sentence.startsWith("Ozon forbids"));
        assertThat(shop.connector.cautions("chat:c1", "Торт здесь: https://ozon.ru/t/abc, заказ 24219509-0020-1")).isEmpty();
    }

    private void refused(String thread, String text, String code) {
        assertThat(shop.send(thread, text)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.error().code()).isEqualTo(code));
    }

    private SendResult set(String number) {
        return Shop.within(shop.connector.set(number, OrderStatus.HANDED_OVER));
    }

    private Http.Request locate(String address) {
        return Shop.within(shop.connector.locate(attachment(address)));
    }

    private static Attachment attachment(String address) {
        return new Attachment(address, MessageKind.IMAGE, null, null, null, null, null);
    }
}
