package ordnung.hub.platform.security;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** How the tests of this package call the running application. */
final class Api {
    static final String COOKIE = "ordnung_session";

    private Api() {
    }

    static String ownerPassword() {
        return ConfigProvider.getConfig().getValue("ordnung.bootstrap.owner-password", String.class);
    }

    static RequestSpecification integration() {
        return given().header("X-Api-Key", ConfigProvider.getConfig().getValue("ordnung.bootstrap.api-key", String.class))
                .contentType(ContentType.JSON);
    }

    static Response openSession(String login, String password) {
        return given().contentType(ContentType.JSON).body(Map.of("login", login, "password", password)).post("/api/v1/session");
    }

    static String session(String login, String password) {
        return openSession(login, password).then().statusCode(204).extract().cookie(COOKIE);
    }

    static String newPerson(String login, String role) {
        return integration().body(Map.of("login", login, "name", "Ольга", "password", "correct horse", "role", role))
                .post("/api/v1/staff").then().statusCode(201).extract().path("id");
    }
}
