package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import ordnung.connector.ozon.fake.FakeOzon;
import ordnung.connector.ozon.fake.Goods;
import ordnung.connector.ozon.fake.OzonAccount;
import ordnung.connector.testkit.fake.Act;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A marketplace from end to end: its orders, questions and chats come in, answers and the shop's progress go out. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class MarketplaceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final List<Act> answers = new CopyOnWriteArrayList<>();
    private final long listing = System.nanoTime() % 1_000_000_000L;
    private final OzonAccount seller = new OzonAccount(String.valueOf(listing), "key-" + listing);
    private FakeOzon ozon;
    private String account;

    @BeforeEach
    void open() {
        ozon = FakeOzon.start(seller, Clock.systemUTC(), 0);
        ozon.onAnswer(done -> answers.add(done.act()));
        call().body(Map.of("sku", "praga-" + listing, "name", Map.of("ru", "Торт «Прага»"), "unit", "kg", "price",
                Map.of("amount", 190000, "currency", "RUB"), "listings", List.of("ozon:" + listing))).post("/api/v1/products").then().statusCode(201);
    }

    /** After what happened before: the first look takes whatever waits. */
    private void connect() {
        account = call().body(Map.of("channel", "ozon", "name", "Магазин на Ozon", "direction", "marketplaces", "settings",
                seller.settings(ozon.server().baseUrl().toString()))).post("/api/v1/channel-accounts").then().statusCode(201).extract().path("id");
    }

    @AfterEach
    void close() {
        call().body(Map.of("enabled", false)).put("/api/v1/channel-accounts/" + account + "/enabled");
        ozon.close();
    }

    private JsonPath conversation(String thread) {
        return await(thread).atMost(PATIENCE).until(() -> call().queryParam("account", account).get("/api/v1/conversations").jsonPath()
                .<Map<String, Object>>getList("items").stream().filter(one -> one.get("thread").equals(thread)).findFirst()
                .map(one -> call().get("/api/v1/conversations/" + one.get("id")).jsonPath()).orElse(null), found -> found != null);
    }

    private JsonPath card(String posting) {
        conversation("order:" + posting);
        String id = await("card").atMost(PATIENCE).until(() -> conversation("order:" + posting).getString("cards[0].id"), found -> found != null);
        return card(id, null);
    }

    private JsonPath card(String id, String stage) {
        return await(String.valueOf(stage)).atMost(PATIENCE).until(() -> call().get("/api/v1/cards/" + id).then().statusCode(200).extract().jsonPath(),
                found -> stage == null || stage.equals(found.getString("stage")));
    }

    private void move(String card, String stage) {
        String version = call().get("/api/v1/cards/" + card).header("ETag");
        call().header("If-Match", version).body(Map.of("stage", stage)).put("/api/v1/cards/" + card + "/stage").then().statusCode(200);
    }

    private String history(String card, String language) {
        return call().cookie("language", language).accept(ContentType.HTML).get("/cards/" + card + "/history").then().statusCode(200).extract().asString();
    }

    @Test
    void anOrdersGoodsAreTheCataloguesAndItsPackingIsToldToTheMarketplace() {
        String posting = ozon.orders(new Goods(listing, "their-article", "Торт на Ozon", 2, "1900.00"));
        connect();
        JsonPath card = card(posting);
        assertThat(card.getString("items[0].sku")).isEqualTo("praga-" + listing);
        assertThat(card.getInt("total.amount")).isEqualTo(380000);
        move(card.getString("id"), "handed-over");
        await("packed").atMost(PATIENCE).until(() -> ozon.posting(posting).path("status").asText(), status -> status.equals("awaiting_deliver"));
        await("said so").atMost(PATIENCE).until(() -> history(card.getString("id"), "ru"), page -> page.contains("Передано площадке"));
        ozon.server().verify();
    }

    @Test
    void whatTheMarketplaceRefusesIsSaidInThePagesLanguage() {
        String posting = ozon.orders(new Goods(listing, "their-article", "Торт на Ozon", 1, "1900.00"));
        connect();
        String card = card(posting).getString("id");
        ozon.moves(posting, "cancelled");
        move(card, "handed-over");
        await("refused").atMost(PATIENCE).until(() -> history(card, "ru"), page -> page.contains("Площадка не приняла"));
        assertThat(history(card, "ru")).contains("Заказ отменён на Ozon").doesNotContain("has been cancelled");
        assertThat(history(card, "en")).contains("The order has been cancelled at Ozon.");
    }

    @Test
    void aQuestionIsAnsweredOnceAndUnderItsProduct() {
        String question = ozon.asks(listing, "Анна", "Есть ли орехи?");
        connect();
        JsonPath asked = conversation("question:" + question);
        call().cookie("language", "ru").accept(ContentType.HTML).get("/inbox/" + asked.getString("id")).then().statusCode(200)
                .body(allOf(containsString("Есть ли орехи?"), containsString("Торт «Прага»"), not(containsString("data-mute=\"true\""))));
        call().header("Idempotency-Key", "q" + listing).body(Map.of("text", "Орехов нет")).post("/api/v1/conversations/" + asked.getString("id") + "/messages")
                .then().statusCode(202);
        await("answer").atMost(PATIENCE).until(() -> answers.size() == 1);
        assertThat(answers.get(0)).isEqualTo(new Act.Reply("question:" + question, "Орехов нет", null));
    }
}
