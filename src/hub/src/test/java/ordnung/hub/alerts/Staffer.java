package ordnung.hub.alerts;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.hub.Integration;

/** Somebody of the staff who has signed in, and calls as a page of theirs does. */
final class Staffer {
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    final String id;
    final String name;
    private final String cookie;
    private final String token;

    private Staffer(String id, String name, String cookie, String token) {
        this.id = id;
        this.name = name;
        this.cookie = cookie;
        this.token = token;
    }

    static Staffer named(String name) {
        String login = "a" + NUMBERS.incrementAndGet();
        String id = Integration.call().body(Map.of("login", login, "name", name, "password", "correct horse", "role", "staff")).post("/api/v1/staff")
                .then().statusCode(201).extract().path("id");
        String cookie = given().contentType(ContentType.JSON).body(Map.of("login", login, "password", "correct horse")).post("/api/v1/session")
                .then().statusCode(204).extract().cookie("ordnung_session");
        Matcher page = TOKEN.matcher(given().cookie("ordnung_session", cookie).get("/inbox").then().statusCode(200).extract().asString());
        if (!page.find()) {
            throw new AssertionError("The page carries no token");
        }
        return new Staffer(id, name, cookie, page.group(1));
    }

    void isAtWork() {
        call().body(Map.of("atWork", true)).put("/api/v1/staff/me/presence").then().statusCode(200);
    }

    RequestSpecification call() {
        return given().contentType(ContentType.JSON).cookie("ordnung_session", cookie).header("X-CSRF-Token", token);
    }

    /** @return the device's id */
    String takesPushes(Map<String, Object> subscription) {
        return call().body(subscription).post("/api/v1/alerts/devices").then().statusCode(201).extract().path("id");
    }

    /** What is not named stays as usual. */
    void wants(String setting, Object value) {
        Map<String, Object> all = new HashMap<>(call().get("/api/v1/alerts/settings").then().statusCode(200).extract().<Map<String, Object>>path(""));
        all.put(setting, value);
        call().body(all).put("/api/v1/alerts/settings").then().statusCode(200);
    }

    List<Map<String, Object>> alerts() {
        return call().get("/api/v1/alerts").then().statusCode(200).extract().path("items");
    }

    /** What came of trying a means. */
    JsonPath tries(String means) {
        String id = call().body(Map.of("means", means)).post("/api/v1/alerts/tests").then().statusCode(202).extract().path("id");
        return org.awaitility.Awaitility.await("test").atMost(java.time.Duration.ofSeconds(20)).until(() -> call().get("/api/v1/alerts/tests/" + id).then()
                .statusCode(200).extract().jsonPath(), found -> !found.getString("state").equals("waiting"));
    }

    void takes(String conversation) {
        call().body(Map.of("assignee", id)).put("/api/v1/conversations/" + conversation + "/assignee").then().statusCode(200);
    }

    void answers(String conversation, String text) {
        call().body(Map.of("text", text)).post("/api/v1/conversations/" + conversation + "/messages").then().statusCode(202);
    }
}
