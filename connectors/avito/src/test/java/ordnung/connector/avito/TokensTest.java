package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.StopAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    private static final String SENT = "{\"id\":\"m-1\",\"type\":\"text\"}";

    private final Hands clock = new Hands();
    private final Shop shop = new Shop(clock);

    @Test
    void aTokenIsFetchedOnceAndSpokenWith() {
        shop.http.answers(200, Shop.TOKEN).answers(200, SENT).answers(200, SENT);

        assertThat(send()).isEqualTo(new Accepted("m-1"));
        assertThat(send()).isEqualTo(new Accepted("m-1"));

        Http.Request token = shop.http.requests.get(0);
        assertThat(token.uri()).hasToString("https://api.avito.ru/token");
        assertThat(token.headers()).isEmpty();
        assertThat(new String(((Body.Bytes) token.body()).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("grant_type=client_credentials&client_id=client-1&client_secret=client-secret-1");
        assertThat(shop.http.requests).hasSize(3);
        assertThat(shop.http.requests.get(2).headers()).containsEntry("Authorization", "Bearer token-1");
    }

    @Test
    void aTokenIsFetchedAnewBeforeItRunsOut() {
        shop.http.answers(200, Shop.TOKEN).answers(200, SENT).answers(200, Shop.TOKEN.replace("token-1", "token-2")).answers(200, SENT);

        send();
        clock.now = clock.now.plus(Duration.ofHours(24)).minusSeconds(30);
        send();

        assertThat(shop.http.requests.get(3).headers()).containsEntry("Authorization", "Bearer token-2");
    }

    @Test
    void aTokenThatRanOutBeforeItsTimeIsForgottenAndTheMessageTriedLater() {
        shop.http.answers(200, Shop.TOKEN).answers(200, SENT).answers(401, "").answers(200, Shop.TOKEN.replace("token-1", "token-2")).answers(200, SENT);

        send();
        assertThat(send()).as("never repeated by itself").isInstanceOf(Retry.class);
        assertThat(shop.http.requests).hasSize(3);
        assertThat(send()).isEqualTo(new Accepted("m-1"));
    }

    @Test
    void aTokenThatNeverWorkedStopsTheAccount() {
        shop.http.answers(200, Shop.TOKEN).answers(401, "");

        assertThat(send()).isInstanceOf(StopAccount.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"401;''", "403;''", "400;{\"error\":\"invalid_client\"}", "200;{\"error\":\"invalid_client\",\"error_description\":\"no\"}"})
    void aRefusedClientStopsTheAccount(int status, String body) {
        shop.http.answers(status, body);

        assertThat(send()).isInstanceOfSatisfying(StopAccount.class,
                stop -> assertThat(stop.error().message()).contains("client secret").doesNotContain(Shop.SECRET));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"500;''", "503;{\"error\":{\"code\":503}}", "429;''", "200;''", "200;[]", "200;{\"access_token\":7", "200;{\"access_token\":\"a b\"}",
            "302;''", "404;<html>", "400;<html>"})
    void anythingElseIsTriedLaterForNoMessageHasGone(int status, String body) {
        shop.http.answers(status, body).answers(200, Shop.TOKEN).answers(200, SENT);

        assertThat(send()).isInstanceOf(Retry.class);
        assertThat(send()).isEqualTo(new Accepted("m-1"));
    }

    @Test
    void aLostTokenIsARetryAndNotAnUnknownMessage() {
        shop.http.fails(new Http.Failure("cut", true)).throwsUp(new IllegalStateException());

        assertThat(send()).isInstanceOf(Retry.class);
        assertThat(send()).isInstanceOf(Retry.class);
    }

    @Test
    void whoeverNeedsItMeanwhileWaitsForTheSameAnswer() {
        CompletableFuture<Http.Response> token = new CompletableFuture<>();
        AtomicInteger asked = new AtomicInteger();
        Connector connector = new AvitoFactory().connect(Shop.settings(), request -> {
            if (request.uri().getPath().equals("/token")) {
                asked.incrementAndGet();
                return token;
            }
            return CompletableFuture.completedFuture(new Http.Response(200, Map.of(), SENT.getBytes()));
        }, clock);

        var first = connector.send(Shop.text("раз")).toCompletableFuture();
        var second = connector.send(Shop.text("два")).toCompletableFuture();
        assertThat(first).isNotDone();
        token.complete(new Http.Response(200, Map.of(), Shop.TOKEN.getBytes()));

        assertThat(first.join()).isInstanceOf(Accepted.class);
        assertThat(second.join()).isInstanceOf(Accepted.class);
        assertThat(asked).hasValue(1);
    }

    private SendResult send() {
        return shop.send(Shop.text("Ваш торт готов"));
    }

    /** A clock whose hands a test moves. */
    private static final class Hands extends Clock {
        private Instant now = Shop.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
