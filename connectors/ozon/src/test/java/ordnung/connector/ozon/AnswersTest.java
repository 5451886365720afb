package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.StopAccount;
import ordnung.connector.SendResult.Unknown;
import ordnung.connector.ozon.fake.OzonAccount;
import ordnung.events.MessageKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** What each answer of Ozon's to a message means. */
class AnswersTest {

    @ParameterizedTest(name = "{0} {1} {2} → {3} {4}")
    @CsvSource(delimiter = '|', textBlock = """
            403 | 7  | Invalid Api-Key, please check the key and try again             | StopAccount | bad-key
            404 | 5  | Invalid Api-Key, please check the key and try again             | StopAccount | bad-key
            403 | 7  | Api-key is deactivated, use another one or generate a new one   | StopAccount | key-deactivated
            403 | 7  | Api-Key is restricted to specific IP addresses                  | StopAccount | address-not-allowed
            400 | 3  | Client-Id and Api-Key headers are required                      | StopAccount | bad-key
            401 | 16 | unauthenticated                                                 | StopAccount | bad-key
            403 | 7  | Api-Key is missing a required role for a method                 | Failed      | no-subscription
            403 | 7  | Access denied                                                   | Failed      | no-subscription
            429 | 8  | You have reached request rate limit per second                  | Retry       | rate-limit
            429 | 8  | slow down                                                       | Retry       | rate-limit
            503 | 14 | Circle is open                                                  | Retry       | circle-open
            500 | 13 | Internal error                                                  | Retry       | ozon-13
            404 | 5  | not found                                                       | Failed      | not-found
            400 | 3  | text is too long                                                | Failed      | ozon-3
            409 | 6  | already exists                                                  | Failed      | ozon-6
            """)
    void everyRefusalHasItsMeaning(int status, int code, String said, String result, String expected) {
        SendResult got = answered(status, "{\"code\":" + code + ",\"message\":\"" + said + "\",\"details\":[]}");
        assertThat(got.getClass().getSimpleName()).isEqualTo(result);
        String told = got instanceof Failed failed ? failed.error().code() : got instanceof Retry retry ? retry.error().code()
                : ((StopAccount) got).error().code();
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void aWishToWaitIsHeeded() {
        SendResult limited = answered(429, "{\"code\":8,\"message\":\"x\"}", Map.of("retry-after", "7"));
        assertThat(((Retry) limited).after()).isEqualTo(Duration.ofSeconds(7));
        assertThat(((Retry) answered(503, "{\"code\":14,\"message\":\"Circle is open\"}")).after()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void onlySuccessIsSuccess() {
        assertThat(answered(200, "{\"result\":\"success\"}")).isEqualTo(new Accepted(""));
        assertThat(answered(200, "{\"result\":\"maybe\"}")).isInstanceOf(Unknown.class);
        assertThat(answered(200, "{}")).isInstanceOf(Unknown.class);
        assertThat(answered(502, "<html>")).isInstanceOf(Unknown.class);
        assertThat(answered(503, "<html>")).isInstanceOf(Retry.class);
        assertThat(answered(302, "")).isInstanceOf(Failed.class);
    }

    private static SendResult answered(int status, String body) {
        return answered(status, body, Map.of());
    }

    private static SendResult answered(int status, String body, Map<String, String> headers) {
        Http http = request -> CompletableFuture.completedFuture(new Http.Response(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return new OzonConnectorFactory().connect(OzonAccount.sample().settings("http://127.0.0.1:9"), http, Shop.CLOCK)
                .send(Shop.message("chat:c1", MessageKind.TEXT, "Здравствуйте", java.util.List.of())).toCompletableFuture().join();
    }
}
