package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.answer;
import static ordnung.hub.inbox.WhatsAppShop.conversation;
import static ordnung.hub.inbox.WhatsAppShop.delivered;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.SentMessage;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that go at a time of their own. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class LaterTest {
    private static final Duration DAY = Duration.ofHours(24);
    private final WhatsAppPerson anna = person("Анна");
    private WhatsAppShop shop;
    private String chat;

    @BeforeEach
    void aCustomerHasAsked() {
        shop = WhatsAppShop.open();
        chat = shop.receiveText(anna, "Есть торт?", Instant.now().minusSeconds(60)).getString("conversationId");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String later(String text, Duration wait, boolean keep) {
        return answer(chat, Map.of("text", text, "sendAt", Instant.now().plus(wait).toString(), "sendEvenIfTheyWrite", keep)).then().statusCode(202)
                .body("delivery.state", is("queued"), "scheduled.state", is("waiting"), "scheduled.at", notNullValue()).extract().path("id");
    }

    @Test
    void itGoesAtItsTimeAndOnlyThenEndsTheWait() {
        String message = later("Ждём вас в субботу", Duration.ofSeconds(3), false);
        assertThat(conversation(chat).getString("state")).isEqualTo("waiting");
        assertThat(shop.provider.sent()).isEmpty();

        JsonPath gone = delivered(message, "accepted");

        assertThat(gone.getString("scheduled")).isNull();
        assertThat(shop.provider.sent()).extracting(SentMessage::text).containsExactly("Ждём вас в субботу");
        assertThat(conversation(chat).getString("state")).isEqualTo("answered");
        assertThat(WhatsAppShop.messages(chat)).hasSize(2);
        call().delete("/api/v1/messages/" + message).then().statusCode(409);
    }

    @Test
    void theCustomersWordCancelsItUnlessItIsToGoAllTheSame() {
        String cancelled = later("Напоминаем о заказе", Duration.ofSeconds(4), false);
        String kept = later("Мы открыты с десяти", Duration.ofSeconds(4), true);

        shop.receiveText(anna, "Уже не нужно", Instant.now());

        JsonPath stopped = delivered(cancelled, "parked");
        assertThat(stopped.getString("scheduled.state")).isEqualTo("cancelled");
        assertThat(stopped.getString("delivery.error.code")).isEqualTo("customer-wrote");
        assertThat(stopped.getString("text")).isEqualTo("Напоминаем о заказе");
        delivered(kept, "accepted");
        assertThat(shop.provider.sent()).extracting(SentMessage::text).containsExactly("Мы открыты с десяти");
        assertThat(conversation(chat).getString("state")).as("what was written before the customer's word answers nothing").isEqualTo("waiting");
    }

    @Test
    void whatWasCancelledGoesAfterAllOrWaitsForAnotherTime() {
        String anyway = later("Напоминаем", Duration.ofHours(1), false);
        String again = later("Ещё раз", Duration.ofHours(1), false);
        shop.receiveText(anna, "Спасибо", Instant.now());
        delivered(anyway, "parked");

        call().post("/api/v1/messages/" + anyway + "/resends").then().statusCode(202);
        call().body(Map.of("sendAt", Instant.now().plusSeconds(2).toString(), "text", "Ещё раз, иначе")).patch("/api/v1/messages/" + again).then()
                .statusCode(200).body("scheduled.state", is("waiting"), "text", is("Ещё раз, иначе"), "delivery.error", is((Object) null));

        delivered(anyway, "accepted");
        delivered(again, "accepted");
        assertThat(shop.provider.sent()).extracting(SentMessage::text).containsExactly("Напоминаем", "Ещё раз, иначе");
        assertThat(conversation(chat).getString("state")).isEqualTo("answered");
    }

    @Test
    void itIsTakenBackWithItsWords() {
        String message = later("Передумали", Duration.ofSeconds(3), false);
        call().delete("/api/v1/messages/" + message).then().statusCode(200).body("scheduled.state", is("cancelled"), "text", is("Передумали"));
        delivered(said(chat, "Есть"), "accepted");
        WhatsAppShop.delivery(message, found -> Instant.now().isAfter(Instant.parse(found.getString("scheduled.at")).plusSeconds(2)));
        assertThat(shop.provider.sent()).extracting(SentMessage::text).containsExactly("Есть");
    }

    @Test
    void whereTheWindowIsShutByThenItStaysAndTheConversationWaits() {
        WhatsAppPerson boris = person("Борис");
        String other = shop.receiveText(boris, "?", Instant.now().minus(DAY).plusSeconds(6)).getString("conversationId");
        said(other, "Да");
        String message = answer(other, Map.of("text", "Приходите", "sendAt", Instant.now().plusSeconds(8).toString())).then().statusCode(202).extract()
                .path("id");
        assertThat(conversation(other).getString("state")).isEqualTo("answered");

        JsonPath refused = delivered(message, "parked");

        assertThat(refused.getString("scheduled.state")).isEqualTo("refused");
        assertThat(refused.getString("delivery.error.code")).isEqualTo("window-closed");
        assertThat(conversation(other).getString("state")).isEqualTo("waiting");
        call().post("/api/v1/messages/" + message + "/resends").then().statusCode(422).body("type", is("urn:ordnung:problem:window-closed"));
        assertThat(delivered(message, "parked").getString("text")).isEqualTo("Приходите");
    }

    @Test
    void aLongOneGoesWholeAndOnceWhateverIsRepeated() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("text", "Готово", "sendAt", Instant.now().plusSeconds(2).toString());
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> call().header("Idempotency-Key", key).body(body)
                .post("/api/v1/conversations/" + chat + "/messages").then().statusCode(202).extract().<String>path("id")).toList();
        assertThat(ids).containsOnly(ids.get(0));
        delivered(ids.get(0), "accepted");
        call().header("Idempotency-Key", key).body(body).post("/api/v1/conversations/" + chat + "/messages").then().statusCode(202)
                .body("id", is(ids.get(0)), "delivery.state", is("accepted"));
        assertThat(shop.provider.sent()).hasSize(1);
    }

    @Test
    void inOneCallWithOthersTheCustomersWordCancelsItsOwnAlone() {
        WhatsAppPerson boris = person("Борис");
        String other = shop.receiveText(boris, "?", Instant.now().minusSeconds(30)).getString("conversationId");
        String annas = later("Анне", Duration.ofHours(1), false);
        String borises = answer(other, Map.of("text", "Борису", "sendAt", Instant.now().plusSeconds(3600).toString())).then().extract().path("id");
        WhatsAppPerson vera = person("Вера");

        shop.receive(Message.from(vera, WhatsAppShop.wamid(), Instant.now()).text("Я"), Message.from(anna, WhatsAppShop.wamid(), Instant.now()).text("И я"));

        delivered(annas, "parked");
        assertThat(delivered(borises, "queued").getString("scheduled.state")).isEqualTo("waiting");
    }

    @Test
    void aTimeThatIsOverMeansAtOnceAndOneTooFarIsRefused() {
        String now = answer(chat, Map.of("text", "Сейчас", "sendAt", Instant.now().minusSeconds(60).toString())).then().statusCode(202).extract().path("id");
        delivered(now, "accepted");
        answer(chat, Map.of("text", "Нет", "sendAt", Instant.now().plus(Duration.ofDays(800)).toString())).then().statusCode(400)
                .body("errors.field", contains("sendAt"));
        answer(chat, Map.of("text", "Нет", "sendAt", "завтра")).then().statusCode(400).body("errors.field", contains("sendAt"));
        answer(chat, Map.of("text", "Нет", "note", true, "sendAt", Instant.now().toString())).then().statusCode(400).body("errors.field", contains("sendAt"));
    }
}
