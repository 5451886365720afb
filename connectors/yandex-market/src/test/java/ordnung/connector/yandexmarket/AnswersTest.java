package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.StopAccount;
import ordnung.connector.yandexmarket.fake.MarketAccount;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Market's answers mean for a message, for an ask, and for when to come again. */
class AnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:45:00Z");

    @ParameterizedTest
    @CsvSource({"400,Failed", "401,StopAccount", "403,StopAccount", "404,Failed", "405,Failed", "408,Retry", "413,Failed", "415,Failed", "418,Failed",
            "420,Retry", "423,Failed", "429,Retry", "500,Retry", "502,Unknown", "503,Retry", "504,Unknown"})
    void everyStatusMeansSomethingForAMessage(int status, String meaning) {
        assertThat(send(status, Map.of(), "{\"status\":\"ERROR\",\"errors\":[{\"code\":\"SOME_CODE\",\"message\":\"secret words\"}]}").getClass().getSimpleName())
                .isEqualTo(meaning);
        assertThat(send(status, Map.of(), "<html>").getClass().getSimpleName()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"400,NotNow", "401,StopAccount", "403,StopAccount", "404,NotNow", "420,NotNow", "500,NotNow", "502,NotNow", "504,NotNow"})
    void everyStatusMeansSomethingForAnAsk(int status, String meaning) {
        PollResult result = ((Polling) connector(answering(status, Map.of(), "{}"))).poll("reviews", null).toCompletableFuture().join();

        assertThat(result.getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    void theMarketsCodeIsKeptAndItsWordsAreNot() {
        Failed failed = (Failed) send(400, Map.of(), "{\"status\":\"ERROR\",\"errors\":[{\"code\":\"BAD_REQUEST\",\"message\":\"secret words\"}]}");

        assertThat(failed.error().code()).isEqualTo("BAD_REQUEST");
        assertThat(failed.error().message()).doesNotContain("secret");
        assertThat(((Failed) send(400, Map.of(), "{\"errors\":[{\"code\":\"код с пробелами\"}]}")).error().code()).isEqualTo("refused");
    }

    @Test
    void aSuccessThatSaysErrorIsNone() {
        assertThat(send(200, Map.of(), "{\"status\":\"ERROR\",\"errors\":[{\"code\":\"NO\"}]}")).isInstanceOf(Failed.class);
        assertThat(send(200, Map.of(), "{\"result\":{}}")).isInstanceOf(SendResult.Unknown.class);
    }

    @Test
    void tooManyAtOnceIsOverInAMoment() {
        assertThat(pause(Map.of(), "{\"status\":\"ERROR\",\"errors\":[{\"code\":\"METHOD_FAILURE\",\"message\":\"Hit rate limit of 4 parallel requests\"}]}"))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aLimitLastsAsLongAsTheMarketSays() {
        assertThat(pause(Map.of("x-ratelimit-resource-until", "Sun, 22 Nov 2026 10:55:00 GMT"), "{}")).isEqualTo(Duration.ofMinutes(10));
        assertThat(pause(Map.of("x-ratelimit-resource-until", "Sun, 22 Nov 2020 10:55:00 GMT"), "{}")).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(Map.of("x-ratelimit-resource-until", "Mon, 22 Nov 2027 10:55:00 GMT"), "{}")).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aLimitWithoutAnEndLastsUntilTheNextHour() {
        assertThat(pause(Map.of(), "{}")).isEqualTo(Duration.ofMinutes(15));
        assertThat(pause(Map.of("x-ratelimit-resource-until", "tomorrow"), "")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aCheckNeedsBothNumbersAndBothRights() {
        assertThat(check("{\"status\":\"OK\",\"result\":{\"chats\":[]}}", 200, "{\"orders\":[]}", 200)).isInstanceOf(SendResult.Accepted.class);
        assertThat(check("{\"status\":\"OK\",\"result\":{\"chats\":[]}}", 200, "{}", 403)).isInstanceOf(StopAccount.class);
        assertThat(check("{}", 401, "{\"orders\":[]}", 200)).isInstanceOf(StopAccount.class);
        assertThat(check("<html>", 200, "{\"orders\":[]}", 200)).isInstanceOf(Retry.class);
    }

    private static SendResult check(String chats, int chatsStatus, String orders, int ordersStatus) {
        return connector(request -> request.uri().getPath().endsWith("/orders") ? answer(ordersStatus, Map.of(), orders)
                : answer(chatsStatus, Map.of(), chats)).check().toCompletableFuture().join();
    }

    private static Duration pause(Map<String, String> headers, String body) {
        return ((Retry) send(420, headers, body)).after();
    }

    private static SendResult send(int status, Map<String, String> headers, String body) {
        return connector(answering(status, headers, body)).send(new SendRequested("m-1", 1, "a-1", "yandex-market", "chat:1", List.of("chat:1"), null,
                MessageKind.TEXT, "Здравствуйте", List.of(), null, null, List.of(), Map.of())).toCompletableFuture().join();
    }

    private static Connector connector(Http http) {
        return new YandexMarketFactory().connect(MarketAccount.sample().settings("http://127.0.0.1:9"), http, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Http answering(int status, Map<String, String> headers, String body) {
        return request -> answer(status, headers, body);
    }

    private static CompletionStage<Http.Response> answer(int status, Map<String, String> headers, String body) {
        return CompletableFuture.completedFuture(new Http.Response(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    }
}
