package ordnung.hub.platform.security;

import static io.restassured.RestAssured.given;
import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class SecurityTest {
    private static final String PASSWORD = "correct horse";

    private static String login() {
        return "p-" + UUID.randomUUID();
    }

    @Test
    void whoeverBringsNothingIsToldToSignIn() {
        given().get("/api/v1/probe").then().statusCode(401).contentType("application/problem+json").body("status", is(401));
        given().redirects().follow(false).get("/probe/page").then().statusCode(303).header("Location", is("/sign-in"));
        given().get("/api/v1/probe/open").then().statusCode(200);
    }

    @Test
    void aResourceThatForgotToSayWhoMayCallItIsClosedToAll() {
        Api.integration().get("/api/v1/probe/forgotten").then().statusCode(403);
    }

    @Test
    void anIntegrationCallsWithItsKeyAndNeedsNoToken() {
        Api.integration().get("/api/v1/probe").then().statusCode(200).body("role", is("integration"), "kind", is("integration"));
        Api.integration().post("/api/v1/probe").then().statusCode(200);
        given().header("X-Api-Key", "wrong").get("/api/v1/probe").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void aPersonSignsInByTheFormAndOutAgain() {
        String cookie = given().redirects().follow(false).contentType(ContentType.URLENC).formParam("login", "OWNER ")
                .formParam("password", Api.ownerPassword()).post("/sign-in")
                .then().statusCode(303).header("Location", is("/inbox"))
                .cookie(Api.COOKIE, detailedCookie().httpOnly(true).sameSite("Lax").path("/").secured(false).maxAge(30 * 24 * 3600))
                .extract().cookie(Api.COOKIE);
        String token = given().cookie(Api.COOKIE, cookie).get("/probe/page").then().statusCode(200).extract().asString();
        given().redirects().follow(false).cookie(Api.COOKIE, cookie).contentType(ContentType.URLENC).formParam("_csrf", token).post("/sign-out")
                .then().statusCode(303).header("Location", is("/sign-in"));
        given().cookie(Api.COOKIE, cookie).get("/api/v1/probe").then().statusCode(401);
    }

    @Test
    void whatChangesSomethingMustCarryTheSessionsToken() {
        String cookie = Api.session("owner", Api.ownerPassword());
        String token = given().cookie(Api.COOKIE, cookie).get("/probe/page").asString();
        given().cookie(Api.COOKIE, cookie).post("/api/v1/probe").then().statusCode(403).body("type", endsWith("csrf"));
        given().cookie(Api.COOKIE, cookie).header("X-CSRF-Token", "x" + token).post("/api/v1/probe").then().statusCode(403);
        given().cookie(Api.COOKIE, cookie).header("X-CSRF-Token", token).post("/api/v1/probe").then().statusCode(200);
        given().cookie(Api.COOKIE, cookie).contentType(ContentType.URLENC).formParam("word", "торт").post("/probe/form").then().statusCode(403);
        given().cookie(Api.COOKIE, cookie).contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("word", "торт")
                .formParam("_csrf", token).post("/probe/form").then().statusCode(200).body(equalTo("торт"));
        given().cookie(Api.COOKIE, cookie).delete("/api/v1/session").then().statusCode(403);
    }

    @Test
    void aWrongPasswordSaysHowManyAttemptsAreLeftAndThenHowLongToWait() {
        String login = login();
        Api.newPerson(login, "staff");
        Api.openSession(login, "wrong").then().statusCode(401).contentType("application/problem+json").body("attemptsLeft", is(4));
        given().redirects().follow(false).contentType(ContentType.URLENC).formParam("login", login).formParam("password", "wrong")
                .post("/sign-in").then().statusCode(303).header("Location", is("/sign-in?fault=wrong&left=3"));
        for (int left = 2; left >= 0; left--) {
            Api.openSession(login, "wrong").then().statusCode(401).body("attemptsLeft", is(left));
        }
        Api.openSession(login, PASSWORD).then().statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void anUnknownLoginIsAnsweredLikeAWrongPassword() {
        Api.openSession(login(), PASSWORD).then().statusCode(401).body("attemptsLeft", is(4), "type", endsWith("sign-in-wrong"));
        given().contentType(ContentType.JSON).body("{}").post("/api/v1/session").then().statusCode(400).body("errors.field", hasItem("login"));
    }

    @Test
    void anotherSiteCannotSignABrowserIn() {
        given().header("Sec-Fetch-Site", "cross-site").contentType(ContentType.URLENC).formParam("login", "owner")
                .formParam("password", Api.ownerPassword()).post("/sign-in").then().statusCode(403);
    }

    @Test
    void staffReadAndWriteButDoNotManage() {
        String login = login();
        Api.newPerson(login, "staff");
        String cookie = Api.session(login, PASSWORD);
        given().cookie(Api.COOKIE, cookie).get("/api/v1/probe").then().statusCode(200).body("role", is("staff"), "kind", is("staff"), "name", is("Ольга"));
        given().cookie(Api.COOKIE, cookie).get("/api/v1/staff").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void whoLeavesIsSignedOutWithinSeconds() {
        String login = login();
        String id = Api.newPerson(login, "admin");
        String cookie = Api.session(login, PASSWORD);
        given().cookie(Api.COOKIE, cookie).get("/api/v1/probe").then().statusCode(200);
        Api.integration().body(Map.of("enabled", false)).patch("/api/v1/staff/" + id).then().statusCode(200).body("enabled", is(false), "version", is(1));
        await().atMost(Duration.ofSeconds(5)).until(() -> given().cookie(Api.COOKIE, cookie).get("/api/v1/probe").statusCode() == 401);
        Api.openSession(login, PASSWORD).then().statusCode(401);
    }

    @Test
    void onlyOwnersMakeOwnersAndTheLastOneStays() {
        Api.integration().body(Map.of("login", login(), "name", "Анна", "password", PASSWORD, "role", "owner"))
                .post("/api/v1/staff").then().statusCode(403);
        String owner = Api.integration().get("/api/v1/staff").then().extract().path("items.find { it.login == 'owner' }.id");
        String cookie = Api.session("owner", Api.ownerPassword());
        String token = given().cookie(Api.COOKIE, cookie).get("/probe/page").asString();
        given().cookie(Api.COOKIE, cookie).header("X-CSRF-Token", token).contentType(ContentType.JSON).body(Map.of("role", "staff"))
                .patch("/api/v1/staff/" + owner).then().statusCode(422).body("type", endsWith("last-owner"));
    }

    @Test
    void aStaleEditIsRefusedAndAFaultNamesItsField() {
        String id = Api.newPerson(login(), "staff");
        Api.integration().header("If-Match", "\"7\"").body(Map.of("name", "Анна")).patch("/api/v1/staff/" + id).then().statusCode(412);
        Api.integration().body(Map.of("role", "king")).patch("/api/v1/staff/" + id).then().statusCode(400).body("errors[0].field", is("role"));
        Api.integration().body(Map.of("name", "Анна")).patch("/api/v1/staff/nobody").then().statusCode(404);
    }

    @Test
    void aPersonIsTakenOnOnceHoweverOftenTheCallIsRepeated() {
        Map<String, String> person = Map.of("login", login(), "name", "Анна", "password", PASSWORD, "role", "staff");
        String key = UUID.randomUUID().toString();
        String id = Api.integration().header("Idempotency-Key", key).body(person).post("/api/v1/staff").then().statusCode(201).extract().path("id");
        Api.integration().header("Idempotency-Key", key).body(person).post("/api/v1/staff").then().statusCode(201).body("id", is(id));
        Api.integration().header("Idempotency-Key", key).body(Map.of("login", login(), "name", "Анна", "password", PASSWORD, "role", "staff"))
                .post("/api/v1/staff").then().statusCode(409);
        Api.integration().body(person).post("/api/v1/staff").then().statusCode(409);
    }

    @Test
    void aKeyIsShownOnceAndGoesWhenItIsRevoked() {
        var made = Api.integration().body(Map.of("name", "shop site", "scopes", List.of("read"))).post("/api/v1/api-keys").then().statusCode(201);
        String key = made.extract().path("key");
        given().header("X-Api-Key", key).get("/api/v1/probe").then().statusCode(200);
        given().header("X-Api-Key", key).post("/api/v1/probe").then().statusCode(403);
        Api.integration().get("/api/v1/api-keys").then().body("items.name", hasItem("shop site"), "items[0].key", nullValue());
        Api.integration().delete("/api/v1/api-keys/" + made.extract().path("id")).then().statusCode(204);
        given().header("X-Api-Key", key).get("/api/v1/probe").then().statusCode(401);
        Api.integration().body(Map.of("name", "", "scopes", List.of("rule"))).post("/api/v1/api-keys").then().statusCode(400)
                .body("errors.field", is(List.of("name", "scopes")));
    }

    @Test
    void everyAnswerCarriesTheStrictHeaders() {
        for (String path : List.of("/api/v1/probe/open", "/nothing-here", "/api/v1/probe", "/q/openapi")) {
            var answer = given().redirects().follow(false).get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).startsWith("default-src 'none'").doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
        }
    }

    @Test
    void aboutTellsWhatRunsHereWithoutSecrets() {
        Api.integration().get("/api/v1/about").then().statusCode(200)
                .body("database", containsString("jdbc:postgresql://"), "database", not(containsString("password")), "kafka", notNullValue(),
                        "version", notNullValue(), "dataDir", notNullValue());
        given().get("/api/v1/about").then().statusCode(401);
    }
}
