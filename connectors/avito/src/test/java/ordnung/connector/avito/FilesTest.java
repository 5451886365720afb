package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ordnung.connector.Http;
import ordnung.connector.Http.Request;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    private final Shop shop = new Shop();

    @Test
    void aPictureIsWhereTheMessageSaid() {
        Request request = locate("https://img.k.avito.ru/chat/1280x960/1.jpg");

        assertThat(request.uri()).hasToString("https://img.k.avito.ru/chat/1280x960/1.jpg");
        assertThat(request.headers()).as("the token stays with Avito's own address").isEmpty();
        assertThat(shop.http.requests).isEmpty();
    }

    @Test
    void aRecordingsAddressIsAskedFor() {
        shop.http.answers(200, Shop.TOKEN).answers(200, "{\"voices_urls\":{\"v 1\":\"https://voice.example/1.mp4\"}}");

        assertThat(locate("v 1").uri()).hasToString("https://voice.example/1.mp4");
        assertThat(shop.http.requests.get(1).uri()).hasToString("https://api.avito.ru/messenger/v1/accounts/94235311/getVoiceFiles?voice_ids=v+1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"404;''", "200;{\"voices_urls\":{}}", "200;[]", "500;''", "401;''", "200;{\"voices_urls\":{\"v-1\":\"http://elsewhere.example/1\"}}"})
    void aRecordingThatIsNotToBeHadIsAFailure(int status, String body) {
        shop.http.answers(200, Shop.TOKEN).answers(status, body);

        assertThat(failure("v-1")).isInstanceOf(Http.Failure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example/1", "https:nohost", "http://[", "https://"})
    void anUnsafeAddressIsAFailure(String reference) {
        assertThat(failure(reference)).isInstanceOf(Http.Failure.class);
    }

    @Test
    void noAnswerIsAFailureToo() {
        shop.http.fails(new Http.Failure("refused", false)).throwsUp(new IllegalStateException());

        assertThat(failure("v-1")).isInstanceOf(Http.Failure.class);
        assertThat(failure("v-1")).isInstanceOf(Http.Failure.class);
    }

    private Request locate(String reference) {
        return shop.connector.locate(new Attachment(reference, MessageKind.VOICE, null, null, null, null, null)).toCompletableFuture().join();
    }

    private Throwable failure(String reference) {
        return catchThrowable(() -> locate(reference)).getCause();
    }
}
