package ordnung.hub.inbox;

import static io.restassured.RestAssured.given;
import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class SiteFormPathTest {
    private String account;
    private String url;

    @BeforeEach
    void connect() {
        account = call().body(Map.of("channel", "site-form", "name", "Сайт", "settings", Map.of("key", "a-long-word-of-the-form")))
                .post("/api/v1/channel-accounts")
                .then().statusCode(201).extract().path("id");
        url = "/webhooks/site-form/" + account + "?key=a-long-word-of-the-form";
    }

    /** The only conversation of the account, with its only message. */
    private JsonPath conversation() {
        return await().atMost(WhatsAppShop.PATIENCE).until(() -> call().get("/api/v1/conversations?account=" + account).jsonPath(),
                found -> found.getList("items").size() == 1).setRootPath("items[0]");
    }

    private void isARequestOf(String name, String text) {
        JsonPath conversation = conversation();
        assertThat(conversation.getString("customer.name")).isEqualTo(name);
        assertThat(conversation.getString("state")).isEqualTo("waiting");
        assertThat(conversation.getList("cards")).hasSize(1);
        assertThat(WhatsAppShop.messages(conversation.getString("id"))).extracting(one -> one.get("text")).containsExactly(text);
    }

    @Test
    void jsonByAScript() {
        given().contentType(ContentType.JSON).body(Map.of("name", "Анна", "phone", "+7 903 123-45-67", "message", "Торт на субботу"))
                .post(url)
                .then().statusCode(200).body("ok", is(true)).header("Access-Control-Allow-Origin", is("*"));
        isARequestOf("Анна", "Торт на субботу");
    }

    @Test
    void aFormByABrowser() {
        given().redirects().follow(false).header("Accept", "text/html").contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("name", "Борис").formParam("phone", "89031234568").formParam("message", "Капкейки").post(url).then()
                        .statusCode(303);
        isARequestOf("Борис", "Капкейки");
    }

    @Test
    void tildaProbesAndThenSends() {
        given().contentType("application/x-www-form-urlencoded").formParam("test", "test").post(url).then().statusCode(200);
        for (int i = 0; i < 2; i++) {
            given().contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("Name", "Вера").formParam("Phone",
                    "+7 (903) 123-45-69")
                    .formParam("Textarea", "Эклеры").formParam("tranid", "1111111:6161583731").formParam("formid", "form1").post(url)
                            .then().statusCode(200);
        }
        isARequestOf("Вера", "Эклеры");
    }

    @Test
    void contactForm7() {
        given().contentType(ContentType.JSON).body(Map.of("your-name", "Галя", "your-email", "g@example.org", "your-message", "Медовик"))
                .post(url)
                .then().statusCode(200);
        isARequestOf("Галя", "Медовик");
        String conversation = conversation().getString("id");
        WhatsAppShop.answer(conversation, Map.of("text", "Ответ")).then().statusCode(422).body("type",
                is("urn:ordnung:problem:cannot-carry"));
    }

    @Test
    void aScriptOnASiteMayReadTheAnswerAlsoWhenItIsARefusal() {
        given().header("Origin", "https://shop.example").header("Access-Control-Request-Method", "POST").options(url).then().statusCode(204)
                .header("Access-Control-Allow-Origin", is("*"));
        given().contentType(ContentType.JSON).body(Map.of("name", "Анна")).post("/webhooks/site-form/" + account + "?key=wrong").then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", is("*"));
        given().contentType(ContentType.JSON).body("{").post(url).then().statusCode(400).header("Access-Control-Allow-Origin", is("*"));
        given().contentType(ContentType.JSON).body("{}").post(url).then().statusCode(422);
        await().atMost(WhatsAppShop.PATIENCE).until(() -> call().get("/api/v1/ledger?account=" + account).jsonPath()
                .getInt("items[0].rejected") == 3);
        assertThat(call().get("/api/v1/conversations?account=" + account).jsonPath().getList("items")).isEmpty();
    }
}
