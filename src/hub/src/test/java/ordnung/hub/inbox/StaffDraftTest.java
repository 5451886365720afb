package ordnung.hub.inbox;

import static io.restassured.RestAssured.given;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person has written and not sent. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class StaffDraftTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private final Instant now = Instant.now();
    private WhatsAppShop shop;
    private String chat;
    private Map<String, String> cookies;
    private String token;

    @BeforeEach
    void olgaIsSignedInAndACustomerHasAsked() {
        shop = WhatsAppShop.open();
        chat = shop.receiveText(person("Анна"), "Есть торт?", now).getString("conversationId");
        cookies = given().redirects().follow(false).contentType(ContentType.URLENC).formParam("login", "owner")
                .formParam("password", "a password of the tests").post("/sign-in").then().statusCode(303).extract().cookies();
        Matcher found = TOKEN.matcher(given().cookies(cookies).accept("text/html").get("/inbox").asString());
        assertThat(found.find()).isTrue();
        token = found.group(1);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private RequestSpecification olga() {
        return given().cookies(cookies).header("X-CSRF-Token", token).contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    private String path() {
        return "/api/v1/conversations/" + chat + "/draft";
    }

    private Map<String, Object> draft(String text, Instant at) {
        return new HashMap<>(Map.of("text", text, "at", at.toString()));
    }

    @Test
    void isKeptWithItsFilesAndForItsAuthorAlone() {
        String file = given().cookies(cookies).header("X-CSRF-Token", token).multiPart("file", "estimate.txt", "торт".getBytes(), "text/plain")
                .post("/api/v1/files").then().statusCode(201).extract().path("id");
        Map<String, Object> draft = draft("Торт будет", now);
        draft.put("note", true);
        draft.put("attachments", List.of(Map.of("fileId", file)));
        olga().body(draft).put(path()).then().statusCode(200).body("text", is("Торт будет"), "note", is(true), "files.fileName", is(List.of("estimate.txt")));
        olga().get(path()).then().body("files.fileId", is(List.of(file)));
        olga().get("/api/v1/drafts").then().body("items.conversationId", hasItem(chat));
        Integration.call().get(path()).then().statusCode(403);
    }

    @Test
    void theOneThatWasWrittenLastStays() {
        olga().body(draft("второй", now)).put(path()).then().statusCode(200);
        olga().body(draft("первый, пришёл позже", now.minusSeconds(30))).put(path()).then().statusCode(200).body("text", is("второй"));
        olga().body(draft("с часов, которые спешат", now.plusSeconds(3600))).put(path()).then().body("text", is("с часов, которые спешат"));
        olga().delete(path()).then().statusCode(204);
        olga().body(draft("старая копия", now)).put(path()).then().body("text", is(""));
        olga().get("/api/v1/drafts").then().body("items.conversationId", not(hasItem(chat)));
    }

    @Test
    void isGoneOnceItIsSaidAndNotIfItWasWrittenOn() {
        olga().body(draft("Есть", now)).put(path()).then().statusCode(200);
        olga().body(Map.of("text", "Есть")).post("/api/v1/conversations/" + chat + "/messages").then().statusCode(202);
        olga().get(path()).then().body("text", is(""), "files", empty());
        olga().body(draft("И эклеры есть", Instant.now())).put(path()).then().statusCode(200);
        olga().body(Map.of("text", "Приходите")).post("/api/v1/conversations/" + chat + "/messages").then().statusCode(202);
        olga().get(path()).then().body("text", is("И эклеры есть"));
    }

    @Test
    void whatCannotBeADraftIsRefused() {
        olga().body(Map.of("text", "x".repeat(65_537))).put(path()).then().statusCode(400);
        olga().body(Map.of("text", "x", "at", "вчера")).put(path()).then().statusCode(400);
        olga().body(draft("x", now)).put("/api/v1/conversations/00000000-0000-7000-8000-000000000000/draft").then().statusCode(404);
    }

    @Test
    void howAPersonSendsGoesAlongWithThem() {
        olga().body(Map.of("sendWith", "ctrl-enter")).put("/api/v1/me/preferences").then().statusCode(200);
        olga().get("/api/v1/me/preferences").then().body("sendWith", is("ctrl-enter"));
        olga().body(Map.of("sendWith", "shout")).put("/api/v1/me/preferences").then().statusCode(400);
        olga().body(Map.of("sendWith", "enter")).put("/api/v1/me/preferences").then().statusCode(200);
    }
}
