package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a customer's file can be had. */
class FilesTest {
    private static final String TOO_LARGE = "Telegram gives bots no files larger than 20 MB: the file can be seen in Telegram itself.";

    private final Shop shop = new Shop();

    @Test
    void aFileLiesUnderThePathThatTelegramTells() {
        shop.http.answers(200, path("photos/file 7.jpg"));

        Request where = Shop.done(shop.connector.locate(file(1000L)));

        assertThat(where.method()).isEqualTo("GET");
        assertThat(where.uri()).hasToString("https://api.telegram.org/file/bot7000000001:AAsample-token/photos/file%207.jpg");
        assertThat(shop.http.requests.get(0).uri().getPath()).endsWith("/getFile");
        assertThat(shop.http.lastBody()).isEqualTo("{\"file_id\":\"AgACy\"}");
    }

    @Test
    void anAddressOfOnesOwnServesFilesToo() {
        Map<String, Object> settings = Shop.settings();
        settings.put("apiBaseUrl", "http://127.0.0.1:8081/telegram/");
        Shop own = new Shop(settings);
        own.http.answers(200, path("a/b"));

        assertThat(Shop.done(own.connector.locate(file(null))).uri()).hasToString("http://127.0.0.1:8081/telegram/file/bot7000000001:AAsample-token/a/b");
    }

    @Test
    void whatIsKnownToBeTooLargeIsNotEvenAskedFor() {
        assertThat(failure(file(20L * 1024 * 1024 + 1))).isInstanceOf(Http.Failure.class).hasMessage(TOO_LARGE);
        assertThat(shop.http.requests).isEmpty();
    }

    @Test
    void whatTelegramFindsTooLargeIsTold() {
        shop.http.answers(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: file is too big\"}");

        assertThat(failure(file(null))).isInstanceOf(Http.Failure.class).hasMessage(TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/var/lib/telegram/file", "../../etc/passwd", "photos/../../x", "./x"})
    void aPathThatLeadsElsewhereIsNotFollowed(String path) {
        shop.http.answers(200, path(path));

        assertThat(failure(file(null))).isInstanceOf(Http.Failure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"ok\":true,\"result\":{}}", "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}"})
    void noPathIsAFailureThatNamesNoToken(String body) {
        shop.http.answers(200, body);

        assertThat(failure(file(null))).isInstanceOf(Http.Failure.class).satisfies(told -> assertThat(told.toString()).doesNotContain(Shop.TOKEN));
    }

    @Test
    void brokenHttpIsAFailureThatNamesNoToken() {
        shop.http.throwsUp(new IllegalStateException("https://api.telegram.org/bot" + Shop.TOKEN + "/getFile"));

        assertThat(failure(file(null))).isInstanceOf(Http.Failure.class).satisfies(told -> assertThat(told.toString()).doesNotContain(Shop.TOKEN));
    }

    private @Nullable Throwable failure(Attachment attachment) {
        return catchThrowable(() -> Shop.done(shop.connector.locate(attachment))).getCause();
    }

    private static Attachment file(@Nullable Long size) {
        return new Attachment("AgACy", MessageKind.IMAGE, "image/jpeg", null, size, null, null);
    }

    private static String path(String path) {
        return "{\"ok\":true,\"result\":{\"file_id\":\"AgACy\",\"file_unique_id\":\"u\",\"file_path\":\"" + path + "\"}}";
    }
}
