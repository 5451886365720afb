package ordnung.hub.demo;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.Test;

/** A shop in earnest has no door for visitors. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class NoDemoTest {

    @Test
    void nothingOfTheDemoIsThere() {
        given().get("/demo").then().statusCode(404);
        given().get("/demo/live").then().statusCode(404);
        given().redirects().follow(false).post("/demo/sign-in").then().statusCode(404);
        given().contentType(ContentType.JSON).body(Map.of("text", "x")).post("/demo/phones/anna/messages").then().statusCode(404);
    }
}
