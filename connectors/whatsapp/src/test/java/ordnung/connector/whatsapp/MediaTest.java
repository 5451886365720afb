package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTest {
    private final Shop shop = new Shop();

    @Test
    void aFileIsAskedForAndThenFetchedWithTheToken() {
        shop.http.answers(200,
                "{\"messaging_product\":\"whatsapp\",\"url\":\"https://lookaside.example/a?mid=1\",\"mime_type\":\"image/jpeg\",\"id\":\"5001\"}");

        Request request = shop.connector.locate(file("5001")).toCompletableFuture().join();

        assertThat(shop.http.requests.get(0).uri()).hasToString("https://graph.facebook.com/v25.0/5001?phone_number_id=106000000000001");
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.uri()).hasToString("https://lookaside.example/a?mid=1");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer token-1");
    }

    @Test
    void anIdCannotLeadElsewhere() {
        shop.http.answers(404, "");

        failure(shop.connector, "../me?x=1#");

        assertThat(shop.http.requests.get(0).uri().getRawPath()).isEqualTo("/v25.0/%2E%2E%2Fme%3Fx%3D1%23");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"404;''", "400;{\"error\":{\"code\":100}}", "200;''", "200;[]", "200;{\"url\":7}",
            "200;{\"url\":\"not a url\"}", "200;{\"url\":\"ftp://x.example/1\"}", "200;{\"url\":\"http://elsewhere.example/1\"}",
                    "200;{\"url\":\"https:nohost\"}",
            "500;{\"error\":null}"})
    void anythingElseIsAFailure(int status, String body) {
        shop.http.answers(status, body);

        assertThat(failure(shop.connector, "5001")).isInstanceOf(Http.Failure.class);
    }

    @Test
    void everyOtherEndIsAFailureToo() {
        shop.http.fails(new Http.Failure("refused", false)).throwsUp(new IllegalStateException());

        assertThat(failure(shop.connector, "5001")).isInstanceOfSatisfying(Http.Failure.class, failure -> assertThat(failure.reached())
                .isFalse());
        assertThat(failure(shop.connector, "5001")).isInstanceOf(Http.Failure.class);
    }

    @Test
    void anotherBaseGivesItsOwnAddresses() {
        Map<String, Object> settings = Shop.settings();
        settings.put("apiBaseUrl", "http://127.0.0.1:9000/meta");
        Connector connector = new WhatsAppConnectorFactory().connect(settings, shop.http, Clock.systemUTC());
        shop.http.answers(200, "{\"url\":\"http://127.0.0.1:9000/files/1\"}");

        Request request = connector.locate(file("5001")).toCompletableFuture().join();

        assertThat(shop.http.requests.get(0).uri()).hasToString("http://127.0.0.1:9000/meta/v25.0/5001?phone_number_id=106000000000001");
        assertThat(request.uri()).hasToString("http://127.0.0.1:9000/files/1");
    }

    @Test
    void theLimitsAreThoseThatMetaDocuments() {
        Capabilities can = shop.connector.capabilities();

        assertThat(can.textLength()).isEqualTo(4096);
        assertThat(can.captionLength()).isEqualTo(1024);
        assertThat(can.buttons()).isEqualTo(3);
        assertThat(can.accountRate()).isEqualTo(new Capabilities.Rate(80, Duration.ofSeconds(1)));
        assertThat(can.recipientRate()).isEqualTo(new Capabilities.Rate(45, Duration.ofSeconds(270)));
        assertThat(can.window()).isEqualTo(new Capabilities.Window(Duration.ofHours(24), "whatsapp-24h"));
        assertThat(can.fileSizes()).containsEntry(MessageKind.IMAGE, 5L << 20).containsEntry(MessageKind.DOCUMENT, 100L << 20);
        assertThat(can.receipts() && can.callbacksTellOutcome() && can.replies()).isTrue();
    }

    private static Throwable failure(Connector connector, String id) {
        Throwable thrown = catchThrowable(() -> connector.locate(file(id)).toCompletableFuture().join());
        return thrown.getCause();
    }

    private static Attachment file(String id) {
        return new Attachment(id, MessageKind.IMAGE, "image/jpeg", null, null, null, null);
    }
}
