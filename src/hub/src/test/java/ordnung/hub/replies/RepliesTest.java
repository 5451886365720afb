package ordnung.hub.replies;

import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.events.Direction;
import ordnung.hub.Chats;
import ordnung.hub.Chats.Chat;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class RepliesTest {
    /** How the ids of what the schema's migrations bring begin. */
    private static final String SHIPPED = "01939f00-";

    @Inject
    Chats chats;

    private String cardOf(Chat chat) {
        chats.write(List.of(chat), Direction.IN);
        return call().get("/api/v1/cards?conversation=" + chat.id()).path("items[0].id");
    }

    private static void move(String card, String stage) {
        call().body(Map.of("stage", stage)).put("/api/v1/cards/" + card + "/stage").then().statusCode(200).body("stage", is(stage));
    }

    @Test
    void everyShippedTemplateIsUnderstoodInEveryLanguage() {
        List<Map<String, Object>> templates = call().get("/api/v1/templates").then().statusCode(200)
                .body("items.key", hasItems("order-accepted", "bonus-balance", "courier", "ready-for-pickup", "review-request", "greeting", "prepayment"))
                .extract().path("items");
        List<Map<String, Object>> shipped = templates.stream().filter(t -> String.valueOf(t.get("id")).startsWith(SHIPPED)).toList();
        assertThat(shipped).hasSizeGreaterThan(10);
        for (Map<String, Object> template : shipped) {
            Map<?, ?> body = (Map<?, ?>) template.get("body");
            assertThat(body.keySet().toString()).contains("ru", "uk", "en");
            body.values().forEach(text -> call().body(Map.of("text", text, "values", Map.of("card.number", 1, "bonus.balance", 250, "shop.review", "link")))
                    .post("/api/v1/templates/" + template.get("key") + "/preview").then().statusCode(200).body("missing", hasSize(0)));
        }
    }

    @Test
    void aPreviewShowsTheTextAndWhatIsMissing() {
        call().body(Map.of("values", Map.of("customer", Map.of("first", "Марина"), "card.number", 1042))).post("/api/v1/templates/ready-for-pickup/preview")
                .then().statusCode(200).body("text", is("Марина, ваш заказ № 1042 готов.")).body("missing", hasSize(0));
        call().post("/api/v1/templates/review-request/preview").then().statusCode(200).body("missing", contains("shop.review"));
        call().body(Map.of("text", "{customer.fisrt}")).post("/api/v1/templates/courier/preview").then().statusCode(400)
                .body("errors[0].field", is("text")).body("line", is(1)).body("column", is(1)).body("suggestion", is("customer.first"));
        call().post("/api/v1/templates/none/preview").then().statusCode(404);
    }

    @Test
    void aPreviewOfACardSpeaksTheCustomersLanguage() {
        Chat chat = chats.begun(chats.account(), "Олена Гнатюк", "retail", Instant.now());
        String card = cardOf(chat);
        call().body(Map.of("language", "uk")).patch("/api/v1/customers/" + chat.customer()).then().statusCode(200);
        int number = call().get("/api/v1/cards/" + card).path("number");
        for (Map<String, Object> of : List.<Map<String, Object>>of(Map.of("cardId", card), Map.of("conversationId", chat.id()))) {
            call().body(of).post("/api/v1/templates/ready-for-pickup/preview").then().statusCode(200)
                    .body("text", is("Олена, ваше замовлення № " + number + " готове.")).body("language", is("uk"));
        }
    }

    @Test
    void aTemplateIsWrittenCheckedAndEdited() {
        String key = "t" + System.nanoTime();
        call().body(Map.of("key", key, "name", "Торт", "body", Map.of("ru", "Заказ {card.number", "uk", "{#if card.due}"))).post("/api/v1/templates")
                .then().statusCode(400).body("errors.field", contains("body.ru", "body.uk")).body("errors[0].message", containsString("column 7"));
        call().body(Map.of("key", key, "name", "Торт", "body", Map.of("ru", "Заказ {card.number}"), "approved",
                        Map.of("name", "order_ready", "language", "ru", "parameters", List.of("{customer.first}", "{customer.first}"))))
                .post("/api/v1/templates").then().statusCode(201).body("approved.parameters", hasSize(2)).body("body.uk", nullValue());
        call().header("If-Match", "\"0\"").body(Map.of("body", Map.of("en", "Order {card.number}"))).put("/api/v1/templates/" + key)
                .then().statusCode(200).body("body.ru", is("Заказ {card.number}")).body("body.en", is("Order {card.number}")).body("version", is(1));
        call().header("If-Match", "\"0\"").body(Map.of("name", "Другой")).put("/api/v1/templates/" + key).then().statusCode(412);
        call().get("/api/v1/templates/fields").then().statusCode(200).body("items.key", hasItems("customer.name", "card.items"));
    }

    @Test
    void theStageSendsItsTemplateOnceForACard() {
        Chat chat = chats.begun(chats.account(), "Марина", "retail", Instant.now());
        String card = cardOf(chat);
        int number = call().get("/api/v1/cards/" + card).path("number");
        move(card, "ready");
        call().get("/api/v1/cards/" + card + "/firings").then().statusCode(200).body("items", hasSize(1)).body("items[0].cause", is("stage:ready"))
                .body("items[0].template", is("ready-for-pickup")).body("items[0].outcome", is("queued")).body("items[0].messageId", notNullValue());
        move(card, "sale");
        move(card, "ready");
        call().get("/api/v1/cards/" + card + "/firings").then().body("items", hasSize(1));
        call().get("/api/v1/conversations/" + chat.id() + "/messages").then().statusCode(200)
                .body("items.findAll { it.direction == 'out' }.text", contains("Марина, ваш заказ № " + number + " готов."))
                .body("items.findAll { it.direction == 'out' }.author.kind", contains("automation"))
                .body("items.findAll { it.direction == 'out' }.cards.flatten()", contains(card));
        call().get("/api/v1/cards/" + card + "/timeline").then().body("items.event.kind", hasItem("fired"));
    }

    @Test
    void outsideTheWindowItIsRecordedThatNothingWent() {
        String card = cardOf(chats.begun(chats.account(), "Марина", "retail", Instant.now().minus(Duration.ofHours(25))));
        move(card, "ready");
        call().get("/api/v1/cards/" + card + "/firings").then().body("items[0].outcome", is("not-sent"))
                .body("items[0].detail", is("window-closed whatsapp-24h")).body("items[0].messageId", nullValue());
    }

    @Test
    void outsideTheWindowTheApprovedCounterpartGoes() {
        String key = "t" + System.nanoTime();
        call().body(Map.of("key", key, "name", "Готов", "body", Map.of("ru", "Заказ {card.number} готов"), "approved",
                Map.of("name", "order_ready", "language", "ru", "parameters", List.of("{card.number}")))).post("/api/v1/templates").then().statusCode(201);
        call().body(Map.of("key", key, "name", "Доска", "stages", List.of(Map.of("key", "new", "name", "Новый"),
                Map.of("key", "ready", "name", "Готов", "template", key)))).post("/api/v1/boards").then().statusCode(201);
        Chat chat = chats.begun(chats.account(), "Марина", "retail", Instant.now().minus(Duration.ofHours(25)));
        String card = call().body(Map.of("board", key, "customer", chat.customer(), "conversations", List.of(chat.id()))).post("/api/v1/cards")
                .then().statusCode(201).extract().path("id");
        move(card, "ready");
        call().get("/api/v1/cards/" + card + "/firings").then().body("items[0].outcome", is("queued")).body("items[0].templateName", is("Готов"));
    }

    @Test
    void whatCannotBeSaidIsRecordedWithItsReason() {
        String alone = call().body(Map.of()).post("/api/v1/cards").then().extract().path("id");
        move(alone, "ready");
        call().get("/api/v1/cards/" + alone + "/firings").then().body("items[0].detail", is("no-conversation"));
        String card = cardOf(chats.begun(chats.account(), "Марина", "retail", Instant.now()));
        move(card, "feedback");
        call().get("/api/v1/cards/" + card + "/firings").then().body("items[0].outcome", is("not-sent")).body("items[0].detail", is("missing shop.review"));
    }
}
