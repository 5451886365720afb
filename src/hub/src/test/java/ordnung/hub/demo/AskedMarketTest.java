package ordnung.hub.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ordnung.connector.demo.Stall;
import ordnung.connector.testkit.fake.Act.Step;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.Test;

/** A marketplace of the demo that calls nobody, and in which an order is one piece. */
@QuarkusTest
@TestProfile(InDemoMode.class)
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class AskedMarketTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BREAD = "hleb-zernovoy";

    @Inject
    Town town;

    @Test
    void whatTheShopWritesStandsOnceInTheChatAndOnceInTheInbox() {
        String chat = does("chats", Map.of("buyer", "Илья", "text", "Вложите открытку?"));
        String conversation = await().atMost(PATIENCE).until(() -> conversation("chat:" + chat), found -> found != null);
        Integration.call().body(Map.of("text", "Вложим")).post("/api/v1/conversations/" + conversation + "/messages").then().statusCode(202);
        await().atMost(PATIENCE).until(() -> said(chat).contains("Вложим"));
        does("chats/" + chat + "/messages", Map.of("text", "Спасибо!"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(written(conversation)).contains("Спасибо!"));
        assertThat(written(conversation)).containsExactlyInAnyOrder("Вложите открытку?", "Вложим", "Спасибо!");
        assertThat(said(chat)).containsExactly("Вложите открытку?", "Вложим", "Спасибо!");
    }

    @Test
    void anOrderIsACardForEachPieceAndTheCardsFollowIt() {
        String order = does("orders", Map.of("buyer", "Гульнара", "items", List.of(Map.of("sku", BREAD, "quantity", 2))));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(cards()).hasSize(2));
        does("orders/" + order + "/steps", Map.of("step", "ready"));
        does("orders/" + order + "/steps", Map.of("step", "delivering"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(cards()).extracting(card -> card.get("stage")).containsExactly("handed-over", "handed-over"));
        assertThat(town.phones().market("wildberries").stall().orders()).filteredOn(one -> one.id().equals(order)).singleElement()
                .satisfies(one -> assertThat(one.moves()).extracting(Stall.Moved::to).containsExactly(Step.READY, Step.DELIVERING));
    }

    private List<String> said(String chat) {
        return town.phones().market("wildberries").stall().chats().stream().filter(one -> one.id().equals(chat))
                .flatMap(one -> one.said().stream()).map(Stall.Said::text).toList();
    }

    private static List<String> written(String conversation) {
        return Integration.call().get("/api/v1/conversations/" + conversation + "/messages").path("items.text");
    }

    private static String conversation(String thread) {
        return Integration.call().get("/api/v1/conversations?limit=200").path("items.find { it.thread == '" + thread + "' }?.id");
    }

    /** Nobody else in the tests' town buys this bread. */
    private static List<Map<String, Object>> cards() {
        return Integration.call().get("/api/v1/cards?limit=200").path("items.findAll { it.items.any { one -> one.sku == '" + BREAD + "' } }");
    }

    private String does(String path, Map<String, Object> body) {
        town.webhooks().await().atMost(PATIENCE);
        return given().contentType(ContentType.JSON).body(body).post("/demo/markets/wildberries/" + path).then().statusCode(201).extract().path("id");
    }
}
