package ordnung.connector.wildberries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.StopAccount;
import ordnung.connector.SendResult.Unknown;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.testkit.fake.Act;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.DeliveryReported;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderStatus;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shop does at Wildberries. */
class SendingTest {
    private final Shop shop = new Shop();
    private final List<Act> seen = new ArrayList<>();
    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        shop.wildberries.onAnswer(done -> seen.add(done.act()));
    }

    @AfterEach
    void close() {
        shop.wildberries.server().verify();
        shop.close();
    }

    @Test
    void aChatIsWrittenToWithItsSignature() {
        shop.wildberries.buyerWrites("1:c1", "Анна", "Когда?");
        assertThat(shop.send("chat:1:c1", "Завтра")).isEqualTo(new Accepted(""));
        assertThat(paths()).containsExactly("/api/v1/seller/chats", "/api/v1/seller/message");
        assertThat(shop.send("chat:1:c1", "Точно")).isEqualTo(new Accepted(""));
        assertThat(paths()).as("the signature is known now").hasSize(3);
        assertThat(seen).containsExactly(new Act.Reply("chat:1:c1", "Завтра", null), new Act.Reply("chat:1:c1", "Точно", null));
    }

    @Test
    void theSignatureOfAChatThatHasJustBegunIsKnown() {
        shop.wildberries.buyerWrites("1:c1", "Анна", "Когда?");
        shop.ask("chats");
        shop.wildberries.server().forget();
        assertThat(shop.send("chat:1:c1", "Завтра")).isEqualTo(new Accepted(""));
        assertThat(paths()).containsExactly("/api/v1/seller/message");
    }

    @Test
    void aSignatureThatHasChangedIsAskedForAnew() {
        shop.wildberries.buyerWrites("1:c1", "Анна", "Когда?");
        shop.ask("chats");
        shop.wildberries.signsAnew("1:c1");
        assertThat(shop.send("chat:1:c1", "Завтра")).isInstanceOf(Retry.class);
        assertThat(shop.send("chat:1:c1", "Завтра")).isEqualTo(new Accepted(""));
        assertThat(seen).hasSize(1);
    }

    @Test
    void nothingIsWrittenWhileTheSignatureIsAskedFor() {
        shop.wildberries.buyerWrites("1:c1", "Анна", "Когда?");
        Http lost = request -> CompletableFuture.failedFuture(new Http.Failure("no answer", true));
        assertThat(Shop.within(shop.connector(lost).send(Shop.message("chat:1:c1", MessageKind.TEXT, "Завтра", List.of())))).isInstanceOf(Retry.class);
        for (Fault fault : List.of(Fault.garbage(), Fault.unavailable(), Fault.rateLimit())) {
            shop.wildberries.server().next(fault);
            assertThat(shop.send("chat:1:c1", "Завтра")).isInstanceOf(Retry.class);
        }
        shop.wildberries.server().next(Fault.none(), Fault.lostAnswer());
        assertThat(shop.send("chat:1:c1", "Завтра")).isInstanceOf(Unknown.class);
        assertThat(seen).hasSize(1);
    }

    @Test
    void aChatThatIsNotThereFails() {
        assertThat(shop.send("chat:1:nobody", "Завтра")).isInstanceOf(Failed.class);
    }

    @Test
    void filesGoWithTheirText() throws IOException {
        shop.wildberries.buyerWrites("1:c1", "Анна", "Покажите");
        OutgoingFile cake = file("cake.png", MessageKind.IMAGE, "image/png");
        OutgoingFile bill = file("bill.pdf", MessageKind.DOCUMENT, "application/pdf");

        assertThat(Shop.within(shop.connector.send(Shop.message("chat:1:c1", MessageKind.IMAGE, "Вот он", List.of(cake, bill))))).isEqualTo(new Accepted(""));
        assertThat(seen).extracting(act -> ((Act.Reply) act).text()).containsExactly("Вот он", null, "bill.pdf");
        assertThat(shop.wildberries.media().get(((Act.Reply) seen.get(1)).mediaId()).orElseThrow().bytes()).containsExactly(1, 2, 3);
        Files.delete(Path.of(cake.path()));
        assertThat(Shop.within(shop.connector.send(Shop.message("chat:1:c1", MessageKind.IMAGE, null, List.of(cake))))).isInstanceOf(Failed.class);
    }

    @Test
    void whatWildberriesDoesNotCarryIsRefusedBeforeItIsSent() throws IOException {
        refused("chat:1:c1", "я".repeat(1001), "text-too-long");
        refused("question:q", "я".repeat(5001), "text-too-long");
        refused("review:r", "я", "text-too-short");
        refused("chat:1:c1", " ", "empty-message");
        refused("order:1", "Здравствуйте", "no-answer-here");
        refused("somewhere", "Здравствуйте", "no-answer-here");
        OutgoingFile gif = file("cake.gif", MessageKind.IMAGE, "image/gif");
        OutgoingFile large = new OutgoingFile("f", MessageKind.IMAGE, "image/png", "x.png", 6_000_000, gif.path());
        for (OutgoingFile file : List.of(gif, large)) {
            assertThat(Shop.within(shop.connector.send(Shop.message("chat:1:c1", MessageKind.IMAGE, null, List.of(file))))).isInstanceOf(Failed.class);
        }
        OutgoingFile five = new OutgoingFile("f", MessageKind.IMAGE, "image/png", "x.png", 5L * 1024 * 1024, gif.path());
        assertThat(Shop.within(shop.connector.send(Shop.message("chat:1:c1", MessageKind.IMAGE, null, List.of(five, five, five, five, five, five, five)))))
                .isInstanceOf(Failed.class);
        assertThat(shop.wildberries.server().requests()).isEmpty();
    }

    @Test
    void anAnswerHasTheIdOfWhatItAnswers() {
        String question = shop.wildberries.asks(Shop.CAKE, "Есть без орехов?");
        String review = shop.wildberries.reviews(Shop.CAKE, "Анна", 5, "Вкусно");
        shop.ask("question-answers");
        shop.ask("review-answers");
        Accepted answered = (Accepted) shop.send("question:" + question, "Есть");
        Accepted thanked = (Accepted) shop.send("review:" + review, " Спасибо! ");
        assertThat(answered.externalId()).startsWith("answer:" + question);
        assertThat(thanked.externalId()).startsWith("answer:" + review);
        assertThat(shop.ask("question-answers")).extracting(event -> ((MessageReceived) event).externalId()).contains(answered.externalId());
        assertThat(shop.ask("review-answers")).extracting(event -> ((MessageReceived) event).externalId()).contains(thanked.externalId());
    }

    @Test
    void aSecondAnswerDoesNotTakeTheFirstOnesPlace() {
        String question = shop.wildberries.asks(Shop.CAKE, "Есть без орехов?");
        shop.send("question:" + question, "Есть");
        refused("question:" + question, "И без глютена есть", "answered-already");
        String elsewhere = shop.wildberries.reviews(Shop.CAKE, "Анна", 5, "Вкусно");
        shop.wildberries.sellerAnswersReview(elsewhere, "Спасибо");
        shop.ask("review-answers");
        refused("review:" + elsewhere, "Приходите ещё", "answered-already");
        assertThat(seen).containsExactly(new Act.Reply("question:" + question, "Есть", null));
    }

    @Test
    void anAnswerThatModeratorsRefuseHasFailedAndMayBeGivenAnew() {
        String review = shop.wildberries.reviews(Shop.CAKE, "Анна", 1, "Сухой");
        shop.ask("review-answers");
        Accepted answered = (Accepted) shop.send("review:" + review, "Сами вы сухой");
        shop.ask("review-answers");
        shop.wildberries.refusesAnswer(review);
        assertThat(shop.ask("review-answers")).filteredOn(DeliveryReported.class::isInstance).singleElement()
                .isInstanceOfSatisfying(DeliveryReported.class, report -> {
                    assertThat(report.externalId()).isEqualTo(answered.externalId());
                    assertThat(report.state()).isEqualTo(DeliveryReported.State.FAILED);
                });
        assertThat(shop.send("review:" + review, "Нам очень жаль")).isInstanceOfSatisfying(Accepted.class,
                again -> assertThat(again.externalId()).isNotEqualTo(answered.externalId()));
    }

    @Test
    void whatAnAnswerOfWildberriesMeans() {
        means(200, "{\"data\":null,\"error\":true,\"errorText\":\"x\"}", Failed.class);
        means(200, "{}", Unknown.class);
        means(422, "{\"error\":true,\"errorText\":\"Не удалось\"}", Failed.class);
        means(400, "{\"title\":\"bad\"}", Failed.class);
        means(401, "{\"title\":\"unauthorized\",\"detail\":\"token is malformed\"}", StopAccount.class);
        means(401, "{\"title\":\"unauthorized\",\"detail\":\"token scope not allowed\"}", Failed.class);
        means(402, "{\"title\":\"payment required\"}", Failed.class);
        means(403, "{\"code\":\"AccessDenied\"}", Failed.class);
        means(404, "{}", Failed.class);
        means(409, "{\"code\":\"StatusMismatch\"}", Failed.class);
        means(429, "", Retry.class);
        means(401, "{\"title\":\"unauthorized\",\"detail\":\"read-only token scope not allowed for this route\"}", Failed.class);
        means(500, "", Retry.class);
        means(504, "", Unknown.class);
        means(520, "{\"title\":\"unknown\"}", Retry.class);
        means(302, "", Failed.class);
    }

    @Test
    void aChatThatTookTheWordsButNotTheFileIsAFailure() {
        shop.wildberries.buyerWrites("1:c1", "Анна", "Когда?");
        shop.wildberries.server().next(Fault.none(),
                Fault.says(Answer.json(200, "{\"result\":{\"addTime\":1,\"chatID\":\"1:c1\"},\"errors\":[\"x\"]}")));
        assertThat(shop.send("chat:1:c1", "Завтра")).isInstanceOf(Failed.class);
    }

    @Test
    void anOrderIsCancelledWhileItMayBe() {
        String order = shop.wildberries.orders(Shop.CAKE, "");
        assertThat(shop.connector.canSet(OrderStatus.CANCELLED)).isTrue();
        assertThat(shop.connector.canSet(OrderStatus.HANDED_OVER)).isFalse();
        assertThat(set(order)).isEqualTo(new Accepted(""));
        assertThat(shop.wildberries.supplierStatus(order)).isEqualTo("cancel");
        assertThat(set(order)).as("a second time").isEqualTo(new Accepted(""));
        String late = shop.wildberries.orders(Shop.CAKE, "");
        shop.wildberries.moves(late, "complete", "sorted");
        assertThat(set(late)).isInstanceOf(Failed.class);
        assertThat(seen).containsExactly(new Act.ShopMove(order, Act.Step.CANCELLED));
        assertThat(set("77")).isInstanceOf(Failed.class);
        assertThat(set("no number")).isInstanceOf(Failed.class);
        assertThat(Shop.within(shop.connector.set(order, OrderStatus.DELIVERED))).isInstanceOf(Failed.class);
    }

    @Test
    void everyHostIsAskedWhetherTheTokenIsGood() {
        List<String> hosts = new ArrayList<>();
        var own = (WildberriesConnector) new WildberriesConnectorFactory().connect(Map.of("token", "t"), request -> {
            hosts.add(request.uri().toString());
            return CompletableFuture.completedFuture(new Http.Response(200, Map.of(), "{\"Status\":\"OK\"}".getBytes()));
        }, Shop.CLOCK);
        assertThat(Shop.within(own.check())).isEqualTo(new Accepted(""));
        assertThat(hosts).containsExactly("https://buyer-chat-api.wildberries.ru/ping", "https://feedbacks-api.wildberries.ru/ping",
                "https://marketplace-api.wildberries.ru/ping");
        assertThat(Shop.within(shop.connector.check())).isEqualTo(new Accepted(""));
        assertThat(paths()).containsExactly("/ping");
    }

    @Test
    void nobodyIsListenedTo() {
        assertThat(shop.connector.receive(new WebhookCall("POST", Map.of(), Map.of(), "{}".getBytes())))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.status()).isEqualTo(404));
    }

    @Test
    void whoeverLeadsABuyerAwayIsWarned() {
        assertThat(shop.connector.cautions("chat:c1", "Звоните +79000000001 или пишите в ватсап, сайт www.bakery.ru, mail@bakery.ru")).hasSize(4)
                .allMatch(sentence -> sentence.startsWith("Wildberries forbids"));
        assertThat(shop.connector.cautions("chat:c1", "Торт: https://www.wildberries.ru/catalog/1/detail.aspx")).isEmpty();
    }

    @Test
    void threadsDifferInWhatTheyCarry() {
        assertThat(shop.connector.capabilities("chat:c1").splits()).isTrue();
        assertThat(shop.connector.capabilities("question:q").splits()).isFalse();
        assertThat(shop.connector.capabilities("review:r").textLength()).isEqualTo(5000);
        assertThat(shop.connector.capabilities("order:1").sends()).isEmpty();
    }

    private OutgoingFile file(String name, MessageKind kind, String type) throws IOException {
        return new OutgoingFile("f-1", kind, type, name, 3, Files.write(folder.resolve(name), new byte[] {1, 2, 3}).toString());
    }

    private void refused(String thread, String text, String code) {
        assertThat(shop.send(thread, text)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.error().code()).isEqualTo(code));
    }

    private static void means(int status, String body, Class<? extends SendResult> result) {
        SendResult got = Shop.within(Shop.answered(status, body, Map.of()).send(Shop.message("question:q", MessageKind.TEXT, "Есть", List.of())));
        assertThat(got).as("%s %s", status, body).isInstanceOf(result);
    }

    private SendResult set(String order) {
        return Shop.within(shop.connector.set(order, OrderStatus.CANCELLED));
    }

    private List<String> paths() {
        return shop.wildberries.server().taken().stream().map(Recorded::path).toList();
    }
}
