package ordnung.hub.platform.start;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class TestServicesTest {
    @Test
    void theApplicationRunsOnTheDatabaseAndTheBrokerOfTheTests() {
        given().when().get("/q/health/ready").then().statusCode(200);
    }
}
