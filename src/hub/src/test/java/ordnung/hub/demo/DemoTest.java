package ordnung.hub.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import ordnung.connector.demo.DemoTown;
import ordnung.connector.demo.Market;
import ordnung.connector.demo.Stall;
import org.junit.jupiter.api.Test;

/** The demo shop, called as its own pages and as a browser of another site would. */
@QuarkusTest
@TestProfile(InDemoMode.class)
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class DemoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Town town;

    @Inject
    DemoShop shop;

    @Inject
    Db db;

    @Test
    void whatIsTypedOnAPhoneReachesTheInboxAndTheAnswerThePhone() {
        given().contentType(ContentType.JSON).body(Map.of("text", "Есть ли кофейная пауза?")).post("/demo/phones/nikolay/messages")
                .then().statusCode(204);
        String conversation = await().atMost(PATIENCE).until(() -> conversationOf("Есть ли кофейная пауза?"), found -> found != null);
        Integration.call().body(Map.of("text", "Есть, сколько вам?")).post("/api/v1/conversations/" + conversation + "/messages")
                .then().statusCode(202);
        await().atMost(PATIENCE).untilAsserted(() -> given().get("/demo/threads/nikolay").then().statusCode(200)
                .body(containsString("Есть, сколько вам?")));
    }

    private String conversationOf(String text) {
        return Integration.call().get("/api/v1/conversations?limit=200").path("items.find { it.lastMessage?.text == '" + text + "' }?.id");
    }

    @Test
    void theFormOnTheSiteArrivesToo() {
        given().contentType(ContentType.JSON).body(Map.of("name", "Катерина", "phone", "+380500000010", "message", "Двадцять еклерів"))
                .post("/demo/phones/kateryna/forms").then().statusCode(204);
        await().atMost(PATIENCE).untilAsserted(() -> given().get("/demo/threads/kateryna").then().body(containsString("Отправлено")));
        await().atMost(PATIENCE).until(() -> Integration.call().get("/api/v1/conversations?channel=site-form&limit=200").asString()
                .contains("Двадцять еклерів"));
    }

    @Test
    void aMarketplaceHasItsFirstDealsAndEachIsInTheInbox() {
        town.webhooks().await().atMost(PATIENCE);
        assertThat(List.copyOf(town.phones().markets())).extracting(Market::channel).contains("ozon", "wildberries", "yandex-market");
        List<String> kinds = List.of("text", "question", "review", "order");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Integration.call().get("/api/v1/conversations?limit=200")
                .<List<String>>path("items.findAll { it.channel in ['ozon', 'wildberries', 'yandex-market'] }.lastMessage.kind")).containsAll(kinds));
    }

    @Test
    void aQuestionIsAnsweredInPublic() {
        String question = does("yandex-market", "questions", Map.of("buyer", "Илья", "sku", "baget-derevenskiy", "text", "Багет сегодняшний?"));
        String conversation = await().atMost(PATIENCE).until(() -> conversationOf("Багет сегодняшний?"), found -> found != null);
        Integration.call().body(Map.of("text", "Печём в шесть утра")).post("/api/v1/conversations/" + conversation + "/messages").then().statusCode(202);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(town.phones().market("yandex-market").stall().questions())
                .filteredOn(one -> one.id().equals(question)).singleElement()
                .satisfies(one -> assertThat(one.answers()).extracting(Stall.Said::text).containsExactly("Печём в шесть утра")));
        given().get("/demo/markets/yandex-market/stall").then().statusCode(200).body(containsString("Печём в шесть утра"));
    }

    @Test
    void anOrderIsACardWithTheCataloguesGoodsThatFollowsTheMarketplace() {
        String order = does("ozon", "orders", Map.of("buyer", "Гульнара", "items", List.of(Map.of("sku", "chay-travyanoy", "quantity", 3))));
        Map<String, Object> card = await().atMost(PATIENCE).until(() -> cardOf("3"), found -> found != null);
        assertThat(card.get("total")).hasToString("{amount=117000, currency=RUB}");
        does("ozon", "orders/" + order + "/steps", Map.of("step", "delivering"));
        await().atMost(PATIENCE).until(() -> Integration.call().get("/api/v1/cards/" + card.get("id")).path("stage"), "handed-over"::equals);
        given().contentType(ContentType.JSON).body(Map.of("step", "ready")).post("/demo/markets/ozon/orders/" + order + "/steps").then().statusCode(409);
    }

    /** The card of the only order of so many packs of tea. */
    private static Map<String, Object> cardOf(String quantity) {
        return Integration.call().get("/api/v1/cards?limit=200")
                .path("items.find { it.items.any { one -> one.sku == 'chay-travyanoy' && one.quantity.toString() == '" + quantity + "' } }");
    }

    private static String does(String market, String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON).body(body).post("/demo/markets/" + market + "/" + path).then().statusCode(201).extract().path("id");
    }

    @Test
    void aMarketplaceSaysWhatIsWrong() {
        Map<String, Object> question = Map.of("buyer", "Илья", "sku", "nothing", "text", "x");
        given().contentType(ContentType.JSON).body(question).post("/demo/markets/bazaar/questions").then().statusCode(404);
        given().contentType(ContentType.JSON).body(question).post("/demo/markets/ozon/questions").then().statusCode(404);
        given().contentType(ContentType.JSON).body(Map.of("buyer", "Илья", "sku", "chay-travyanoy", "stars", 6, "text", "x"))
                .post("/demo/markets/ozon/reviews").then().statusCode(400).body("errors[0].field", equalTo("stars"));
        given().contentType(ContentType.JSON).body(Map.of("buyer", "Илья", "items", List.of())).post("/demo/markets/ozon/orders").then().statusCode(400);
        given().header("Sec-Fetch-Site", "cross-site").contentType(ContentType.JSON).body(question).post("/demo/markets/ozon/questions")
                .then().statusCode(403);
    }

    @Test
    void thePagesLeadToEachMarketplaceAndToTheChatOnTheSite() {
        String chat = "/web-chat/" + town.webhooks().await().atMost(PATIENCE).chatAccount();
        for (String page : List.of("/demo", "/demo/markets/ozon")) {
            given().get(page).then().statusCode(200).body(containsString("/demo/markets/yandex-market")).body(containsString(chat))
                    .body(not(containsString("style="))).body(not(containsString("<script>")));
        }
        given().get(chat).then().statusCode(200).body(containsString("Кондитерская на Ленина"));
        Map<String, String> handout = Integration.call().get("/api/v1/channel-accounts").path("items.find { it.channel == 'web-chat' }.handout");
        assertThat(handout.get("link")).endsWith(chat);
        assertThat(handout.get("tag")).startsWith("<script async src=\"" + handout.get("link") + ".js?key=").endsWith("\"></script>");
        given().urlEncodingEnabled(false).get(handout.get("tag").replaceAll(".*src=\"|\".*", "")).then().statusCode(200).contentType("text/javascript");
        given().get("/demo/markets/bazaar").then().statusCode(404);
    }

    @Test
    void thePageShowsEveryPhoneWithoutAnInlineScriptOrStyle() {
        given().get("/demo").then().statusCode(200)
                .body(containsString("data-handset=\"anna\"")).body(containsString("data-handset=\"tatyana\""))
                .body(not(containsString("<style"))).body(not(containsString("style="))).body(not(containsString("<script>")));
    }

    @Test
    void whatSomebodyWritesIsNeverMarkup() {
        given().contentType(ContentType.JSON).body(Map.of("text", "<img src=x onerror=alert(1)>")).post("/demo/phones/yana/messages")
                .then().statusCode(204);
        given().get("/demo/threads/yana").then().body(containsString("&lt;img src=x")).body(not(containsString("<img src=x")));
    }

    @Test
    void anotherSitesPageMayNeitherWriteNorSignIn() {
        for (String path : List.of("/demo/phones/anna/messages", "/demo/sign-in")) {
            given().header("Sec-Fetch-Site", "cross-site").contentType(ContentType.JSON).body(Map.of("text", "x")).post(path)
                    .then().statusCode(403);
            given().header("Origin", "https://evil.example").contentType(ContentType.JSON).body(Map.of("text", "x")).post(path)
                    .then().statusCode(403);
        }
        assertThat(town.phones().thread("anna")).noneMatch(bubble -> "x".equals(bubble.text()));
    }

    @Test
    void aPhoneOrMessageThatIsNotThereIsNotFoundAndAnEmptyTextNamesItsField() {
        given().contentType(ContentType.JSON).body(Map.of("text", "x")).post("/demo/phones/nobody/messages").then().statusCode(404);
        given().contentType(ContentType.JSON).body(Map.of("bubble", "none", "emoji", "👍")).post("/demo/phones/anna/reactions")
                .then().statusCode(404);
        given().contentType(ContentType.JSON).body(Map.of("text", " ")).post("/demo/phones/anna/messages").then().statusCode(400)
                .body("errors[0].field", equalTo("text"));
        given().contentType(ContentType.JSON).post("/demo/phones/anna/messages").then().statusCode(400);
        given().contentType(ContentType.JSON).post("/demo/phones/tatyana/voices").then().statusCode(409);
    }

    @Test
    void oneClickMakesTheVisitorOlgaWhoManagesButOwnsNothing() {
        Response entered = given().redirects().follow(false).post("/demo/sign-in");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.header("Location")).isEqualTo("/inbox");
        given().cookies(entered.cookies()).get("/inbox").then().statusCode(200).body(containsString("Ольга"));
        // The session that the browser has is no hindrance, and no token is asked for.
        given().cookies(entered.cookies()).contentType(ContentType.JSON).body(Map.of("text", "Ещё я")).post("/demo/phones/ruslan/messages")
                .then().statusCode(204);
    }

    @Test
    void openingTheShopAgainChangesNothing() {
        DemoTown phones = town.phones();
        formAccount();
        List<Long> before = furniture();
        shop.open(phones);
        List<Stall> stalls = phones.markets().stream().map(Market::stall).toList();
        int written = phones.phones().stream().mapToInt(phone -> phones.thread(phone.id()).size()).sum();
        FirstLetters.write(phones);
        assertThat(furniture()).isEqualTo(before);
        assertThat(phones.markets().stream().map(Market::stall).toList()).isEqualTo(stalls);
        assertThat(phones.phones().stream().filter(phone -> !List.of("nikolay", "kateryna").contains(phone.id()) && !phone.id().endsWith("-2"))
                .allMatch(phone -> !phones.thread(phone.id()).isEmpty())).isTrue();
        assertThat(written).isGreaterThanOrEqualTo(9);
    }

    private List<Long> furniture() {
        return Arrays.asList("channel_account", "product", "staff").stream()
                .map(table -> db.first(row -> row.getLong(0), "select count(*) from " + table).await().atMost(PATIENCE).orElseThrow()).toList();
    }

    @Test
    void theHostedFormIsForEverybodyAndLeadsToItsOwnAccount() {
        String account = formAccount();
        given().get("/forms/" + account).then().statusCode(200)
                .body(containsString("action=\"/webhooks/site-form/" + account + "?key=")).body(containsString("Кондитерская на Ленина"));
        given().get("/forms/thanks?lang=uk").then().statusCode(200).contentType(ContentType.HTML);
        given().get("/forms/form.css").then().statusCode(200).contentType("text/css");
        given().get("/forms/0190e3f4-0000-7000-8000-000000000000").then().statusCode(404);
    }

    /** Once the shop is furnished. */
    private String formAccount() {
        return town.webhooks().await().atMost(PATIENCE).formAccount();
    }
}
