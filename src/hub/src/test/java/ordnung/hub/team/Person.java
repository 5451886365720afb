package ordnung.hub.team;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ordnung.hub.Integration;

/** Somebody of the staff who has signed in, and calls as a page of theirs does. */
final class Person {
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    final String id;
    final String name;
    private final String cookie;
    private final String token;

    private Person(String id, String name, String cookie, String token) {
        this.id = id;
        this.name = name;
        this.cookie = cookie;
        this.token = token;
    }

    static Person named(String name) {
        String login = "p" + NUMBERS.incrementAndGet();
        String id = Integration.call().body(Map.of("login", login, "name", name, "password", "correct horse", "role", "admin")).post("/api/v1/staff")
                .then().statusCode(201).extract().path("id");
        String cookie = given().contentType(ContentType.JSON).body(Map.of("login", login, "password", "correct horse")).post("/api/v1/session")
                .then().statusCode(204).extract().cookie("ordnung_session");
        Matcher page = TOKEN.matcher(given().cookie("ordnung_session", cookie).get("/inbox").then().statusCode(200).extract().asString());
        if (!page.find()) {
            throw new AssertionError("The page carries no token");
        }
        return new Person(id, name, cookie, page.group(1));
    }

    RequestSpecification call() {
        return given().contentType(ContentType.JSON).cookie("ordnung_session", cookie).header("X-CSRF-Token", token);
    }

    Person isAtWork(boolean atWork) {
        call().body(Map.of("atWork", atWork)).put("/api/v1/staff/me/presence").then().statusCode(200);
        return this;
    }

    List<Map<String, Object>> notices() {
        return call().get("/api/v1/staff/me/notices").then().statusCode(200).extract().path("items");
    }

    long unseen() {
        return call().get("/api/v1/staff/me/presence").then().statusCode(200).extract().jsonPath().getLong("notices");
    }

    void says(String conversation, String text, boolean note) {
        call().body(Map.of("text", text, "note", note)).post("/api/v1/conversations/" + conversation + "/messages").then().statusCode(202);
    }

    JsonPath conversation(String id) {
        return call().get("/api/v1/conversations/" + id).then().statusCode(200).extract().jsonPath();
    }
}
