package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that are narrowed, kept under a name, and acted on whole. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class ViewsTest {
    private WhatsAppShop shop;

    @BeforeEach
    void open() {
        shop = WhatsAppShop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String chat(Instant at) {
        return shop.receiveText(person("Гость"), "Есть?", at).getString("conversationId");
    }

    private List<String> listed(String query) {
        return call().get("/api/v1/conversations?account=" + shop.id + "&" + query).then().statusCode(200).extract().path("items.id");
    }

    private static io.restassured.response.ValidatableResponse act(Map<String, Object> body) {
        return call().body(body).post("/api/v1/conversations/actions").then();
    }

    private static String state(String chat) {
        return WhatsAppShop.conversation(chat).getString("state");
    }

    @Test
    void aListIsNarrowedByWhatHolds() {
        String late = chat(Instant.now().minusSeconds(7200));
        String fresh = chat(Instant.now());
        assertThat(listed("overdue=true")).containsExactly(late);
        assertThat(listed("assignee=none")).containsExactlyInAnyOrder(late, fresh);
        assertThat(listed("order=true")).hasSize(2);
        assertThat(listed("order=false")).isEmpty();
        assertThat(listed("direction=retail&channel=whatsapp")).hasSize(2);
        assertThat(listed("direction=corporate")).isEmpty();
        assertThat(listed("branch=nowhere")).isEmpty();
        call().get("/api/v1/conversations?order=maybe").then().statusCode(400).body("errors.field", contains("order"));
        call().get("/api/v1/conversations?assignee=me").then().statusCode(400).body("errors.field", contains("assignee"));
    }

    @Test
    void aPagesAddressNarrowsItsListToo() {
        String late = chat(Instant.now().minusSeconds(7200));
        String fresh = chat(Instant.now());
        call().accept(ContentType.HTML).get("/inbox?account=" + shop.id + "&overdue=true").then().statusCode(200)
                .body(containsString("row-" + late)).body(not(containsString("row-" + fresh)));
        call().accept(ContentType.HTML).get("/inbox/rows?overdue=true&ids=" + late + "," + fresh).then().statusCode(200)
                .body(containsString("row-" + late)).body(not(containsString("row-" + fresh)));
    }

    @Test
    void aViewIsKeptWithHowManyWait() {
        chat(Instant.now());
        String chat = chat(Instant.now());
        String id = call().body(Map.of("name", "Наш номер", "shared", true, "filter", Map.of("account", shop.id, "state", "waiting", "ignored", "x")))
                .post("/api/v1/views").then().statusCode(201).body("filter", equalTo(Map.of("account", shop.id, "state", "waiting"))).extract().path("id");
        assertThat(count(id)).isEqualTo(2);
        act(Map.of("action", "dismiss", "reason", "Реклама", "ids", List.of(chat))).statusCode(200);
        assertThat(count(id)).isEqualTo(1);
        call().body(Map.of("name", "Отвеченные", "shared", true, "filter", Map.of("account", shop.id, "state", "answered"))).put("/api/v1/views/" + id).then()
                .statusCode(200).body("name", equalTo("Отвеченные"));
        assertThat(count(id)).isNull();
        call().delete("/api/v1/views/" + id).then().statusCode(204);
        call().delete("/api/v1/views/" + id).then().statusCode(404);
    }

    private static Integer count(String view) {
        return call().get("/api/v1/views").then().statusCode(200).extract().jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(each -> each.get("id").equals(view)).map(each -> (Integer) each.get("count")).toList().get(0);
    }

    @Test
    void aViewThatCannotBeListedIsNotKept() {
        call().body(Map.of("name", "x", "shared", true, "filter", Map.of("state", "lost"))).post("/api/v1/views").then().statusCode(400)
                .body("errors.field", contains("state"));
        call().body(Map.of("name", "", "shared", true)).post("/api/v1/views").then().statusCode(400).body("errors.field", contains("name"));
        call().body(Map.of("name", "Моя")).post("/api/v1/views").then().statusCode(400).body("errors.field", contains("shared"));
    }

    @Test
    void severalAreDismissedAtOnceAndAllAreBack() {
        List<String> chats = new ArrayList<>(List.of(chat(Instant.now().minusSeconds(60)), chat(Instant.now())));
        String nobody = UUID.randomUUID().toString();
        chats.add(nobody);
        String since = WhatsAppShop.conversation(chats.get(0)).getString("waitingSince");
        String id = act(Map.of("action", "dismiss", "reason", "Благодарность", "ids", chats)).statusCode(200).body("done", hasSize(2))
                .body("faults.id", contains(nobody)).extract().path("id");
        assertThat(state(chats.get(0))).isEqualTo("answered");
        call().delete("/api/v1/conversations/actions/" + id).then().statusCode(200).body("done", hasSize(2)).body("faults", hasSize(0));
        assertThat(state(chats.get(1))).isEqualTo("waiting");
        assertThat(WhatsAppShop.conversation(chats.get(0)).getString("waitingSince")).isEqualTo(since);
        call().delete("/api/v1/conversations/actions/" + id).then().statusCode(404);
    }

    @Test
    void whatHappenedSinceIsLeftAsItIs() {
        String one = chat(Instant.now());
        String other = chat(Instant.now());
        String id = act(Map.of("action", "close", "reason", "Разговор окончен", "ids", List.of(one, other))).statusCode(200).extract().path("id");
        call().delete("/api/v1/conversations/" + one + "/dismissal").then().statusCode(200);
        call().delete("/api/v1/conversations/actions/" + id).then().statusCode(200).body("done", contains(other)).body("faults.id", contains(one));
        assertThat(state(other)).isEqualTo("waiting");
    }

    @Test
    void aClosedOneIsNotDismissed() {
        String chat = chat(Instant.now());
        act(Map.of("action", "close", "reason", "Разговор окончен", "ids", List.of(chat))).statusCode(200).body("done", contains(chat));
        act(Map.of("action", "dismiss", "reason", "x", "ids", List.of(chat))).statusCode(200).body("done", hasSize(0)).body("faults.id", contains(chat));
    }

    @Test
    void aWrongActionSaysWhatIsWrong() {
        String chat = chat(Instant.now());
        act(Map.of("action", "burn", "ids", List.of(chat))).statusCode(400).body("errors.field", contains("action"));
        act(Map.of("action", "dismiss", "ids", List.of(chat))).statusCode(400).body("errors.field", contains("reason"));
        act(Map.of("action", "snooze", "ids", List.of(chat), "until", Instant.now().minusSeconds(9).toString())).statusCode(400).body("errors.field", contains("until"));
        act(Map.of("action", "assign", "assignee", UUID.randomUUID().toString(), "ids", List.of(chat))).statusCode(400).body("errors.field", contains("assignee"));
        act(Map.of("action", "close", "ids", List.of())).statusCode(400).body("errors.field", contains("ids"));
        act(Map.of("action", "close", "ids", java.util.stream.IntStream.range(0, 201).mapToObj(i -> chat).toList())).statusCode(400);
        assertThat(state(chat)).isEqualTo("waiting");
    }
}
