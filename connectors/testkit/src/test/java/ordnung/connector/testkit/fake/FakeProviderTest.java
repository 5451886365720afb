package ordnung.connector.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import ordnung.connector.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeProviderTest {
    private final FakeProvider fake = FakeProvider.start(new Echo());
    private final Http http = new JdkHttp(Duration.ofMillis(700));

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void answersAndRemembers() {
        Http.Response answer = post("{\"a\":\"я\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(fake.taken()).singleElement().satisfies(request -> {
            assertThat(request.json().path("a").asText()).isEqualTo("я");
            assertThat(request.query("x y")).contains("1&2");
            assertThat(request.header("x-test")).contains("yes");
        });
        fake.verify();
    }

    @Test
    void whatTheDocumentationRefusesFailsTheTest() {
        Http.Response answer = post("wrong");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fake.taken()).isEmpty();
        assertThatThrownBy(fake::verify).isInstanceOf(AssertionError.class).hasMessageContaining("POST /send: must not be wrong");
    }

    @Test
    void playsFaultsInOrderAndIsWellAgain() {
        fake.next(Fault.status(502), Fault.rateLimit(), Fault.unauthorised(), Fault.unavailable(), Fault.refused(),
                Fault.slow(Duration.ofMillis(50)));

        assertThat(List.of(status(), status(), status(), status(), status(), status(), status()))
                .containsExactly(502, 429, 401, 503, 422, 200, 200);
    }

    @Test
    void lostAnswerIsTakenAndNotAnswered() {
        fake.next(Fault.lostAnswer());

        assertThat(failure().reached()).isTrue();
        assertThat(fake.taken()).hasSize(1);
    }

    @Test
    void cutAndHangAreNotTaken() {
        fake.next(Fault.cut(), Fault.hang());

        assertThat(failure().reached()).isTrue();
        assertThat(failure().reached()).isTrue();
        assertThat(fake.taken()).isEmpty();
        assertThat(fake.requests()).hasSize(2);
    }

    @Test
    void lastsUntilHealed() {
        fake.always(Fault.status(500));
        assertThat(status()).isEqualTo(500);
        assertThat(status()).isEqualTo(500);

        fake.heal();

        assertThat(status()).isEqualTo(200);
    }

    @Test
    void closedOneRefusesAndSoWasNeverReached() {
        fake.close();

        assertThat(failure().reached()).isFalse();
    }

    @Test
    void unknownHostWasNeverReached() {
        Http.Failure failure = (Http.Failure) catchThrowable(() -> exchange(Http.Request
                .get(URI.create("http://no-such-host.invalid/"), Map.of())));

        assertThat(failure.reached()).isFalse();
    }

    @Test
    void filesAndFieldsTravelAsMultipart(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {0, 13, 10, (byte) 0xff});

        exchange(Http.Request.post(fake.baseUrl().resolve("/send"), Map.of(),
                new Http.Body.Multipart(List.of(Http.Part.field("имя", "значение"), Http.Part
                .file("file", file, "торт \"1\".png", "image/png")))));

        List<Part> parts = fake.taken().get(0).parts();
        assertThat(parts).extracting(Part::name).containsExactly("имя", "file");
        assertThat(parts.get(0).text()).isEqualTo("значение");
        assertThat(parts.get(1).fileName()).isEqualTo("торт %221%22.png");
        assertThat(parts.get(1).contentType()).isEqualTo("image/png");
        assertThat(parts.get(1).bytes()).containsExactly(0, 13, 10, 0xff);
    }

    private Http.Response post(String body) {
        return exchange(Http.Request.post(fake.baseUrl().resolve("/send?x+y=1%262"), Map.of("X-Test", "yes"),
                new Http.Body.Bytes("application/json", body.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private int status() {
        return post("{}").status();
    }

    private Http.Failure failure() {
        return (Http.Failure) catchThrowable(() -> post("{}"));
    }

    private Http.Response exchange(Http.Request request) {
        try {
            return http.exchange(request).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw (Http.Failure) e.getCause();
        }
    }

    private static final class Echo implements Provider {
        @Override
        public List<String> faults(Recorded request) {
            return request.text().equals("wrong") ? List.of("must not be wrong") : List.of();
        }

        @Override
        public Answer answer(Recorded request) {
            return new Answer(200, Map.of(), request.body());
        }

        @Override
        public Answer rateLimited() {
            return Answer.text(429, "");
        }

        @Override
        public Answer unauthorised() {
            return Answer.text(401, "");
        }

        @Override
        public Answer unavailable() {
            return Answer.text(503, "");
        }

        @Override
        public Answer refused() {
            return Answer.text(422, "");
        }
    }
}
