package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.host.EventPublisher;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a conversation's page makes of what channels tell: letters, questions, reviews, and what can be answered. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class ThreadPagesTest {
    @Inject
    EventPublisher publisher;

    private String account;

    @AfterEach
    void close() {
        call().body(Map.of("enabled", false)).put("/api/v1/channel-accounts/" + account + "/enabled");
    }

    private void connect(String channel, Map<String, Object> settings) {
        account = call().body(Map.of("channel", channel, "name", "Магазин", "settings", settings)).post("/api/v1/channel-accounts").then()
                .statusCode(201).extract().path("id");
    }

    private void ozon() {
        connect("ozon", Map.of("clientId", "17", "apiKey", "key-" + System.nanoTime(), "apiBaseUrl", "http://127.0.0.1:9"));
    }

    /** The conversation of a thread in which this alone was told. */
    private String told(String thread, MessageKind kind, String text, Map<String, Object> payload) {
        new Told(publisher, account).that(Told.message(thread, "m" + System.nanoTime(), Direction.IN, kind, text, Instant.now(), null, payload));
        return await().atMost(Duration.ofSeconds(20)).until(() -> call().queryParam("account", account).get("/api/v1/conversations").jsonPath()
                .<Map<String, Object>>getList("items").stream().filter(one -> one.get("thread").equals(thread)).map(one -> (String) one.get("id"))
                .findFirst().orElse(null), found -> found != null);
    }

    private static ValidatableResponse page(String language, String path) {
        return call().cookie("language", language).accept(ContentType.HTML).get(path).then().statusCode(200);
    }

    private static String message(String conversation) {
        JsonPath messages = call().get("/api/v1/conversations/" + conversation + "/messages").then().statusCode(200).extract().jsonPath();
        return messages.getString("items[0].id");
    }

    @Test
    void aLettersSubjectStandsAboveItAndItsPastIsFoldedAway() {
        connect("site-form", Map.of("key", "k" + System.nanoTime()));
        String chat = told("a@b.example", MessageKind.TEXT, "Нужен торт", Map.of("subject", "Торт на юбилей", "quoted", "Что вы хотели?", "signature",
                "Анна", "cc", List.of("boss@b.example"), "html", "<p>Нужен <b>торт</b></p>"));
        page("ru", "/inbox/" + chat).body(allOf(containsString("Торт на юбилей"), containsString("Подпись и прежние письма"),
                containsString("boss@b.example"), containsString("/letter/")));
        page("uk", "/inbox/" + chat).body(containsString("Підпис і попередні листи"));
    }

    @Test
    void aLettersOwnLookIsAPageThatRunsNothing() {
        connect("site-form", Map.of("key", "k" + System.nanoTime()));
        String chat = told("a@b.example", MessageKind.TEXT, "Нужен торт", Map.of("subject", "<b>Торт</b>", "html", "<p>Нужен <i>торт</i></p>"));
        String letter = "/inbox/" + chat + "/letter/" + message(chat);
        call().accept(ContentType.HTML).get(letter).then().statusCode(200).header("Content-Security-Policy", allOf(containsString("sandbox"),
                containsString("default-src 'none'"))).body(allOf(containsString("<p>Нужен <i>торт</i></p>"), containsString("&lt;b&gt;Торт&lt;/b&gt;")));
        String other = told("c@d.example", MessageKind.TEXT, "Без вёрстки", Map.of());
        call().accept(ContentType.HTML).get("/inbox/" + other + "/letter/" + message(chat)).then().statusCode(404);
        call().accept(ContentType.HTML).get("/inbox/" + other + "/letter/" + message(other)).then().statusCode(404);
    }

    @Test
    void aRobotsLetterSaysThatNobodyWaits() {
        connect("site-form", Map.of("key", "k" + System.nanoTime()));
        String chat = told("robot@b.example", MessageKind.SYSTEM, "Я в отпуске", Map.of("subject", "Автоответ", "automatic", true));
        page("ru", "/inbox/" + chat).body(allOf(containsString("ответа никто не ждёт"), containsString("Я в отпуске"), not(containsString("thread__event"))));
    }

    @Test
    void aQuestionNamesTheProductAsTheCatalogueDoes() {
        ozon();
        String listing = "9" + System.nanoTime();
        call().body(Map.of("sku", "sku-" + listing, "name", Map.of("ru", "Торт «Вечерний» с длинным именем", "en", "Evening cake"), "unit", "kg", "price",
                Map.of("amount", 180000, "currency", "RUB"), "listings", List.of("ozon:" + listing))).post("/api/v1/products").then().statusCode(201);
        String chat = told("question:7", MessageKind.QUESTION, "Есть ли орехи?", Map.of("product", Map.of("id", listing, "url", "https://ozon.example/7")));
        page("ru", "/inbox/" + chat).body(allOf(containsString("Торт «Вечерний» с длинным именем"), containsString("https://ozon.example/7")));
        page("en", "/inbox/" + chat).body(containsString("Evening cake"));
    }

    @Test
    void aProductThatNobodyKnowsIsShownByItsNumberAndABadAddressIsNoLink() {
        ozon();
        String chat = told("question:8", MessageKind.QUESTION, "А это?", Map.of("product", Map.of("id", "700700", "url", "javascript:alert(1)")));
        page("ru", "/inbox/" + chat).body(allOf(containsString("700700"), not(containsString("javascript:alert"))));
    }

    @Test
    void aReviewHasStarsAndWhatWasGoodAndBad() {
        ozon();
        String chat = told("review:1", MessageKind.REVIEW, "Так себе", Map.of("rating", 2, "product", Map.of("id", "1"), "pros", "Красиво", "cons", "Сухо"));
        page("ru", "/inbox/" + chat).body(allOf(containsString("data-rating=\"2\""), containsString("Оценка 2 из 5"), containsString("Красиво"), containsString("Сухо")));
        page("en", "/inbox/" + chat).body(containsString("Rating 2 of 5"));
    }

    @Test
    void goodsThatAreCalledByTheirArticleAloneHaveTheCataloguesName() {
        ozon();
        String sku = "sku-" + System.nanoTime();
        call().body(Map.of("sku", sku, "name", Map.of("ru", "Пирожное «Снежок»"), "unit", "pcs", "price", Map.of("amount", 14000, "currency", "RUB")))
                .post("/api/v1/products").then().statusCode(201);
        String chat = told("order:5-1", MessageKind.ORDER, null, Map.of("orderId", "5-1", "items", List.of(Map.of("sku", sku, "name", sku, "quantity", 3,
                "price", Map.of("amount", 14000, "currency", "RUB")), Map.of("sku", sku, "name", "Снежок с их именем", "quantity", 1))));
        page("ru", "/inbox/" + chat).body(allOf(containsString("Пирожное «Снежок»"), containsString("Снежок с их именем"), not(containsString(sku))));
        String card = await().atMost(Duration.ofSeconds(20)).until(() -> call().get("/api/v1/conversations/" + chat).path("cards[0].id"), found -> found != null);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> call().get("/api/v1/cards/" + card).then().body("items.name",
                contains("Пирожное «Снежок»", "Снежок с их именем")));
    }

    @Test
    void whatAMessengerTellsWithoutWordsHasWords() {
        ozon();
        String chat = told("chat:3", MessageKind.SYSTEM, null, Map.of("type", "blocked"));
        page("ru", "/inbox/" + chat).body(containsString("Клиент заблокировал бота"));
    }

    @Test
    void theComposerTakesWhatTheConversationTakes() {
        ozon();
        String question = told("question:9", MessageKind.QUESTION, "Есть?", Map.of());
        String order = told("order:9-1", MessageKind.ORDER, null, Map.of("orderId", "9-1"));
        page("ru", "/inbox/" + question).body(allOf(containsString("maxlength=\"3000\""), containsString("data-mute=\"false\""), not(containsString("data-attach>"))));
        page("ru", "/inbox/" + order).body(allOf(containsString("data-mute=\"true\""), containsString("Ozon: отсюда клиенту не ответить")));
    }

    @Test
    void theWindowIsAsLongAsItsRuleSays() {
        ozon();
        page("ru", "/inbox/" + told("chat:4", MessageKind.TEXT, "Когда?", Map.of())).body(allOf(containsString("max=\"48\""),
                containsString("data-window=\"open\"")));
    }

    @Test
    void whatWasTakenBackSaysItsLastWordsOnceAndWhatItSaidBefore() {
        ozon();
        String chat = told("chat:5", MessageKind.TEXT, "Два килограмма", Map.of());
        JsonPath message = call().get("/api/v1/conversations/" + chat + "/messages").jsonPath();
        String id = message.getString("items[0].externalId");
        Told told = new Told(publisher, account);
        told.that(new MessageEdited("chat:5", id, "e1", "Три килограмма", null, Instant.now(), null));
        told.that(new MessageDeleted("chat:5", id, Instant.now(), null));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> page("ru", "/inbox/" + chat + "/messages?ids=" + message.getString("items[0].id"))
                .body(containsString("message--deleted")).body(matchesPattern("(?s)(?!.*Три килограмма.*Три килограмма).*Два килограмма.*Три килограмма.*")));
    }

    @Test
    void whatWasSaidOnTheOwnersPhoneIsOursAndNobodyWaits() {
        ozon();
        String chat = told("chat:6", MessageKind.TEXT, "Есть эклеры?", Map.of());
        new Told(publisher, account).that(Told.echo("chat:6", "echo" + System.nanoTime(), "Есть, ждём", Instant.now().plusSeconds(1)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> page("ru", "/inbox/" + chat + "/messages").body(allOf(
                containsString("message--echo"), containsString("С телефона владельца"))));
        call().get("/api/v1/conversations/" + chat).then().body("state", is("answered"));
    }
}
