package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    private final Shop shop = new Shop();

    @Test
    void aPictureIsWhereTheMessageSaid() {
        Request request = locate("https://i.oneme.ru/i?r=1", null);

        assertThat(request.uri()).hasToString("https://i.oneme.ru/i?r=1");
        assertThat(request.headers()).as("the token stays with MAX's own address").isEmpty();
        assertThat(shop.http.requests).isEmpty();
    }

    @Test
    void aVideoIsAskedForInItsBestSize() {
        shop.http.answers(200, "{\"token\":\"t\",\"urls\":{\"mp4_480\":\"https://v.example/480\",\"mp4_720\":\"https://v.example/720\",\"mp4_1080\":null,"
                + "\"hls\":\"https://v.example/hls\"},\"width\":1,\"height\":1,\"duration\":1}");

        assertThat(locate("video-token", null).uri()).hasToString("https://v.example/720");
        assertThat(shop.http.requests.get(0).uri()).hasToString("https://platform-api2.max.ru/videos/video-token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"200;{\"urls\":null}", "404;{\"code\":\"not.found\"}", "200;[]"})
    void aVideoThatMaxDoesNotFindIsTriedWhereTheMessageSaid(int status, String body) {
        shop.http.answers(status, body);

        assertThat(locate("video-token", "https://v.example/1").uri()).hasToString("https://v.example/1");
    }

    @Test
    void aTokenCannotLeadElsewhere() {
        shop.http.answers(404, "");

        failure("../me?x=1#");

        assertThat(shop.http.requests.get(0).uri().getRawPath()).isEqualTo("/videos/%2E%2E%2Fme%3Fx%3D1%23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/1", "https:nohost", "http://[", "https://"})
    void anUnsafeAddressIsAFailure(String reference) {
        assertThat(failure(reference)).isInstanceOf(Http.Failure.class);
    }

    @Test
    void everyOtherEndIsAFailureToo() {
        shop.http.fails(new Http.Failure("refused", false)).throwsUp(new IllegalStateException()).answers(200, "{}");

        assertThat(failure("t")).isInstanceOfSatisfying(Http.Failure.class, failure -> assertThat(failure.reached()).isFalse());
        assertThat(failure("t")).isInstanceOf(Http.Failure.class);
        assertThat(failure("t")).isInstanceOf(Http.Failure.class);
    }

    private Request locate(String reference, @Nullable String url) {
        return shop.connector.locate(new Attachment(reference, MessageKind.VIDEO, null, null, null, url, null)).toCompletableFuture().join();
    }

    private Throwable failure(String reference) {
        return catchThrowable(() -> locate(reference, null)).getCause();
    }
}
