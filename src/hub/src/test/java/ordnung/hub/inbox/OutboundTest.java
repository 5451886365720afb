package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.answer;
import static ordnung.hub.inbox.WhatsAppShop.conversation;
import static ordnung.hub.inbox.WhatsAppShop.delivered;
import static ordnung.hub.inbox.WhatsAppShop.delivery;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.whatsapp.SentMessage;
import ordnung.connector.testkit.whatsapp.Status;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class OutboundTest {
    private final Instant now = Instant.now();
    private final WhatsAppPerson anna = person("Анна");
    private WhatsAppShop shop;
    private JsonPath question;
    private String chat;

    @BeforeEach
    void aCustomerHasAsked() {
        shop = WhatsAppShop.open();
        question = shop.receiveText(anna, "Есть торт?", now);
        chat = question.getString("conversationId");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void tell(SentMessage sent, String... states) {
        assertThat(shop.post(shop.webhooks.statuses(List.of(states).stream().map(state -> Status.of(state, sent, anna, Instant.now()))
                .toList()))).isEqualTo(200);
    }

    private static String state(String message) {
        return call().get("/api/v1/messages/" + message).path("delivery.state");
    }

    @Test
    void anAnswerIsAcceptedSentDeliveredAndRead() {
        String message = answer(chat, Map.of("text", "Есть")).then().statusCode(202).body("delivery.state", is("queued"), "direction",
                is("out"),
                "author.kind", is("staff")).extract().path("id");
        JsonPath accepted = delivered(message, "accepted");
        SentMessage sent = shop.sent(0);
        assertThat(accepted.getString("externalId")).isEqualTo(sent.id());
        assertThat(sent.text()).isEqualTo("Есть");
        assertThat(sent.to()).isEqualTo("+" + anna.phone());
        for (String state : List.of("sent", "delivered", "read")) {
            tell(sent, state);
            delivered(message, state);
        }
        JsonPath conversation = conversation(chat);
        assertThat(conversation.getString("state")).isEqualTo("answered");
        assertThat(conversation.getInt("unread")).isZero();
        JsonPath ledger = shop.ledger(line -> line.getInt("delivered") == 1);
        assertThat(ledger.getInt("sent")).isEqualTo(1);
        assertThat(ledger.getInt("waiting") + ledger.getInt("failed") + ledger.getInt("parked")).isZero();
        shop.provider.server().verify();
    }

    @Test
    void reportsThatComeInAnyOrderNeverTakeAMessageBack() {
        String message = said(chat, "Есть");
        delivered(message, "accepted");
        tell(shop.sent(0), "read", "sent");
        delivered(message, "read");
        tell(shop.sent(0), "delivered");
        String failed = said(chat, "Ещё");
        delivered(failed, "accepted");
        assertThat(shop.post(shop.webhooks.statuses(List.of(Status.failed(shop.sent(1), 131026, "Message undeliverable", Instant.now())))))
                .isEqualTo(200);
        JsonPath told = delivered(failed, "failed");
        assertThat(told.getString("delivery.error.code")).isEqualTo("131026");
        tell(shop.sent(1), "delivered");
        shop.receiveText(anna, "после всего", now.plusSeconds(1));
        assertThat(state(message)).isEqualTo("read");
        assertThat(state(failed)).isEqualTo("failed");
        assertThat(shop.ledger(line -> line.getInt("failed") == 1).getInt("delivered")).isEqualTo(1);
    }

    @Test
    void theSameKeyIsTheSameMessage() {
        String key = UUID.randomUUID().toString();
        String path = "/api/v1/conversations/" + chat + "/messages";
        String first = call().header("Idempotency-Key", key).body(Map.of("text", "Есть")).post(path).then().statusCode(202).extract()
                .path("id");
        call().header("Idempotency-Key", key).body(Map.of("text", "Есть")).post(path).then().statusCode(202).body("id", is(first));
        call().header("Idempotency-Key", key).body(Map.of("text", "Нет")).post(path).then().statusCode(409);
        delivered(first, "accepted");
        delivered(said(chat, "Следующее"), "accepted");
        assertThat(shop.provider.sent()).extracting(SentMessage::text).containsExactly("Есть", "Следующее");
    }

    @Test
    void aFailingProviderIsAskedAgainAndTheOrderStays() {
        shop.provider.server().next(Fault.rateLimit(), Fault.status(503));
        List<String> messages = IntStream.range(0, 4).mapToObj(i -> said(chat, "Ответ " + i)).toList();
        JsonPath waiting = delivery(messages.get(0), found -> found.getString("delivery.error.code") != null);
        assertThat(waiting.getString("delivery.state")).isEqualTo("queued");
        assertThat(waiting.getBoolean("delivery.error.retryable")).isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> state(messages.get(3)).equals("accepted"));
        assertThat(shop.provider.sent()).extracting(SentMessage::text).containsExactly("Ответ 0", "Ответ 1", "Ответ 2", "Ответ 3");
        assertThat(shop.ledger(line -> line.getInt("sent") == 4).getInt("waiting")).isZero();
    }

    @Test
    void aProviderThatIsAwayOrBusyCostsNoMessage() {
        shop.provider.server().next(Fault.unavailable(), Fault.status(429));
        delivered(said(chat, "Есть"), "accepted");
        assertThat(shop.provider.sent()).hasSize(1);
    }

    @Test
    void whatWillNeverBeTakenFailsAndSaysWhy() {
        shop.provider.server().next(Fault.refused());
        JsonPath failed = delivered(said(chat, "Есть"), "failed");
        assertThat(failed.getString("delivery.error.code")).isEqualTo("131026");
        assertThat(failed.getString("delivery.error.message")).isNotBlank();
        assertThat(failed.getBoolean("delivery.error.retryable")).isFalse();
        call().accept(ContentType.HTML).get("/inbox/" + chat + "/messages/" + failed.getString("id")).then().statusCode(200)
                .body(containsString("номера нет в WhatsApp"));
        call().accept(ContentType.TEXT).contentType(ContentType.TEXT).body(failed.getString("delivery.error.message")).post("/sentences").then().statusCode(200)
                .body(containsString("номера нет в WhatsApp"));
        delivered(said(chat, "И ещё"), "accepted");
    }

    @Test
    void aRefusedTokenStopsTheAccountUntilSomebodyHasSeenToIt() {
        shop.provider.server().always(Fault.unauthorised());
        List<String> messages = new ArrayList<>(List.of(said(chat, "Первый")));
        String path = "/api/v1/channel-accounts/" + shop.id;
        await().atMost(WhatsAppShop.PATIENCE).until(() -> "stopped".equals(call().get(path).path("health.state")));
        shop.provider.server().heal();
        messages.add(said(chat, "Второй"));
        int asked = shop.provider.server().requests().size();
        assertThat(shop.ledger(line -> line.getInt("waiting") == 2).getInt("failed")).isZero();
        assertThat(asked).isLessThan(4);
        call().body(Map.of("settings", Map.of("accessToken", shop.account.accessToken()))).patch(path).then().statusCode(200)
                .body("health.state", is("ok"));
        messages.forEach(message -> delivered(message, "accepted"));
        assertThat(shop.provider.sent()).extracting(SentMessage::text).containsExactly("Первый", "Второй");
    }

    @Test
    void aMessageWaitsWhileTheAccountIsSwitchedOff() {
        call().body(Map.of("enabled", false)).put("/api/v1/channel-accounts/" + shop.id + "/enabled").then().statusCode(200);
        String message = said(chat, "Есть");
        assertThat(shop.ledger(line -> line.getInt("waiting") == 1).getInt("sent")).isZero();
        call().body(Map.of("enabled", true)).put("/api/v1/channel-accounts/" + shop.id + "/enabled").then().statusCode(200);
        delivered(message, "accepted");
    }

    @Test
    void aLostAnswerIsSettledByTheProvidersReport() {
        shop.provider.server().next(Fault.lostAnswer());
        String message = said(chat, "Есть");
        SentMessage sent = shop.sent(0);
        tell(sent, "delivered");
        assertThat(delivered(message, "delivered").getString("externalId")).isEqualTo(sent.id());
        assertThat(shop.ledger(line -> line.getInt("delivered") == 1).getInt("sent")).isEqualTo(1);
        delivered(said(chat, "Дальше"), "accepted");
        assertThat(shop.provider.sent()).extracting(SentMessage::text).containsExactly("Есть", "Дальше");
    }

    @Test
    void aLostAnswerThatNobodyExplainsIsLeftToAPerson() {
        shop.provider.server().next(Fault.cut());
        String message = said(chat, "Есть");
        JsonPath parked = delivered(message, "parked");
        assertThat(parked.getString("delivery.error.code")).isEqualTo("unknown-outcome");
        assertThat(shop.provider.sent()).isEmpty();
        assertThat(shop.ledger(line -> line.getInt("parked") == 1).getInt("waiting")).isZero();
        call().post("/api/v1/messages/" + message + "/resends").then().statusCode(202).body("delivery.state", is("queued"));
        delivered(message, "accepted");
        assertThat(shop.provider.sent()).hasSize(1);
        call().post("/api/v1/messages/" + message + "/resends").then().statusCode(422).body("type", is("urn:ordnung:problem:not-parked"));
    }

    @Test
    void outsideTheWindowOnlyAnApprovedTemplateGoes() {
        WhatsAppPerson boris = person("Борис");
        String old = shop.receiveText(boris, "Вчера", now.minus(Duration.ofHours(25))).getString("conversationId");
        assertThat(conversation(old).getBoolean("window.open")).isFalse();
        String key = "t" + System.nanoTime();
        call().body(Map.of("key", key, "name", "Готов", "body", Map.of("ru", "Здравствуйте, {customer.name}"), "approved",
                Map.of("name", "order_ready", "language", "ru", "parameters", List.of("{customer.name}")))).post("/api/v1/templates")
                        .then().statusCode(201);
        answer(old, Map.of("text", "Есть")).then().statusCode(422).contentType("application/problem+json").body("type",
                is("urn:ordnung:problem:window-closed"),
                "rule", is("whatsapp-24h"), "closedAt", notNullValue(), "templates.key", hasItem(key), "errors.field", contains("text"));
        delivered(answer(old, Map.of("template", Map.of("key", key))).then().statusCode(202).extract().path("id"), "accepted");
        assertThat(shop.sent(0).type()).isEqualTo("template");
        assertThat(shop.sent(0).text()).isEqualTo("order_ready Борис");
        delivered(answer(chat, Map.of("template", Map.of("key", key))).then().statusCode(202).extract().path("id"), "accepted");
        assertThat(shop.sent(1).type()).isEqualTo("text");
        assertThat(shop.sent(1).text()).isEqualTo("Здравствуйте, Анна");
        shop.provider.server().verify();
    }

    @Test
    void aNoteStaysInside() {
        answer(chat, Map.of("text", "Просит скидку", "note", true)).then().statusCode(202).body("note", is(true));
        assertThat(conversation(chat).getString("state")).isEqualTo("waiting");
        delivered(said(chat, "Есть"), "accepted");
        assertThat(shop.provider.sent()).extracting(SentMessage::text).containsExactly("Есть");
    }

    @Test
    void anAnswerQuotesAndCarriesFiles() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};
        String file = Integration.call().contentType("multipart/form-data").multiPart("file", "cake.png", png).post("/api/v1/files").then()
                .statusCode(201)
                .extract().path("id");
        String message = answer(chat, Map.of("text", "Вот такой", "replyTo", question.getString("id"), "attachments",
                List.of(Map.of("fileId", file))))
                .then().statusCode(202).extract().path("id");
        JsonPath accepted = delivered(message, "accepted");
        SentMessage sent = shop.sent(0);
        assertThat(sent.type()).isEqualTo("image");
        assertThat(sent.text()).isEqualTo("Вот такой");
        assertThat(sent.body().at("/context/message_id").asText()).isEqualTo(question.getString("externalId"));
        assertThat(accepted.getString("replyTo")).isEqualTo(question.getString("id"));
        assertThat(accepted.getString("attachments[0].state")).isEqualTo("stored");
        answer(chat, Map.of("attachments", List.of(Map.of("fileId", UUID.randomUUID())))).then().statusCode(400)
                .body("errors.field", contains("attachments[0].fileId"));
        answer(chat, Map.of("text", "x", "replyTo", UUID.randomUUID())).then().statusCode(400).body("errors.field", contains("replyTo"));
        answer(chat, Map.of("text", " ")).then().statusCode(400).body("errors.field", contains("text"));
        answer(chat, Map.of("text", "x".repeat(4097))).then().statusCode(422);
        shop.provider.server().verify();
    }

    @Test
    void whoIsReadIsTold() {
        call().put("/api/v1/conversations/" + chat + "/read").then().statusCode(204);
        await().atMost(WhatsAppShop.PATIENCE).until(() -> shop.provider.read().equals(List.of(question.getString("externalId"))));
        JsonPath conversation = conversation(chat);
        assertThat(conversation.getInt("unread")).isZero();
        assertThat(conversation.getString("state")).isEqualTo("waiting");
        call().put("/api/v1/conversations/" + chat + "/read").then().statusCode(204);
        assertThat(shop.provider.read()).hasSize(1);
    }

    @Test
    void aCardThatIsReadyTellsTheCustomerByItself() {
        String card = conversation(chat, found -> !found.getList("cards").isEmpty()).getString("cards[0].id");
        call().body(Map.of("stage", "ready")).put("/api/v1/cards/" + card + "/stage").then().statusCode(200);
        assertThat(shop.sent(0).text()).startsWith("Анна, ваш заказ №");
        assertThat(conversation(chat).getString("state")).isEqualTo("waiting");
    }

    @Test
    void whoHidesTheNumberIsAnsweredUnderTheUserId() {
        WhatsAppPerson hidden = WhatsAppShop.nameless("Вера");
        delivered(said(shop.receiveText(hidden, "?", now).getString("conversationId"), "Да"), "accepted");
        assertThat(shop.sent(0).to()).isEqualTo(hidden.userId());
        shop.provider.server().verify();
    }
}
