package ordnung.hub;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls the running application as an integration that may do everything. */
public final class Integration {

    private Integration() {
    }

    public static RequestSpecification call() {
        return given().contentType(ContentType.JSON)
                .header("X-Api-Key", ConfigProvider.getConfig().getValue("ordnung.bootstrap.api-key", String.class));
    }
}
