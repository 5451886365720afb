package ordnung.hub.files.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import ordnung.hub.TestServices;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class FileTest {
    private static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @ConfigProperty(name = "ordnung.bootstrap.api-key")
    String key;

    private RequestSpecification api() {
        return given().header("X-Api-Key", key);
    }

    private ValidatableResponse upload(String name, byte[] content) {
        return api().contentType("multipart/form-data; boundary=cut").body(form(name, content)).post("/api/v1/files").then();
    }

    /** As a browser writes it: names in UTF-8, a quotation mark as %22. */
    private static byte[] form(String name, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    @Test
    void aPictureComesBackAsItWasAndIsShown() {
        String url = upload("торт Наполеон.png", PNG).statusCode(201)
                .body("mimeType", is("image/png"), "size", is(PNG.length), "fileName", is("торт Наполеон.png")).extract().path("url");
        byte[] back = api().get(url).then().statusCode(200).header("Content-Type", is("image/png"))
                .header("Content-Disposition", startsWith("inline")).header("X-Content-Type-Options", is("nosniff"))
                .header("Content-Security-Policy", startsWith("sandbox")).header("Content-Disposition", containsString("filename*=UTF-8''%D1%82"))
                .extract().asByteArray();
        assertThat(back).isEqualTo(PNG);
        given().get(url).then().statusCode(401);
    }

    @Test
    void aPlayerMayAskForAPart() {
        String url = upload("a.txt", "0123456789".getBytes(StandardCharsets.UTF_8)).statusCode(201).extract().path("url");
        api().header("Range", "bytes=2-4").get(url).then().statusCode(206).header("Content-Range", is("bytes 2-4/10")).body(is("234"));
        api().header("Range", "bytes=10-").get(url).then().statusCode(416).header("Content-Range", is("bytes */10"));
        api().get(url).then().statusCode(200).header("Accept-Ranges", is("bytes")).header("Content-Disposition", startsWith("attachment"))
                .body(is("0123456789"));
    }

    @Test
    void theContentSaysWhatAFileIsAndNotItsName() {
        String page = "<!doctype html><html><script>alert(1)</script></html>";
        upload("cake.png", page.getBytes(StandardCharsets.UTF_8)).statusCode(415).contentType("application/problem+json");
        upload("page.html", "just words".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        upload("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        upload("tool.txt", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0}).statusCode(415);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        upload("large.txt", new byte[16 * 1024 * 1024 + 1]).statusCode(413).contentType("application/problem+json");
        upload("larger.txt", new byte[20 * 1024 * 1024]).statusCode(413);
        api().contentType("application/json").body("{\"name\":\"" + "x".repeat(3_000_000) + "\"}").post("/api/v1/staff").then().statusCode(413);
    }

    @Test
    void anUploadThatIsRepeatedIsOneFile() {
        String idempotencyKey = UUID.randomUUID().toString();
        String first = api().header("Idempotency-Key", idempotencyKey).multiPart("file", "a.png", PNG).post("/api/v1/files").then().extract().path("id");
        api().header("Idempotency-Key", idempotencyKey).multiPart("file", "a.png", PNG).post("/api/v1/files").then().statusCode(201).body("id", is(first));
        api().header("Idempotency-Key", idempotencyKey).multiPart("file", "b.png", PNG).post("/api/v1/files").then().statusCode(409);
    }

    @Test
    void aCallWithoutAFileIsToldSo() {
        api().multiPart("other", "x").post("/api/v1/files").then().statusCode(400).body("errors[0].field", is("file"));
        api().get("/api/v1/files/" + UUID.randomUUID()).then().statusCode(404);
    }
}
