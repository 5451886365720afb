package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.StopAccount;
import ordnung.connector.SendResult.Unknown;
import ordnung.events.SendError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource({"401,verify.token,StopAccount", "429,too.many.requests,Retry", "503,service.unavailable,Retry", "500,internal.error,Retry",
            "400,attachment.not.ready,Retry", "403,chat.denied,Failed", "404,chat.not.found,Failed", "405,method.not.allowed,Failed",
            "400,proto.payload,Failed", "413,too.large,Failed", "408,timeout,Retry"})
    void eachCodeHasItsResult(int status, String code, String result) {
        shop.http.answers(status, "{\"code\":\"" + code + "\",\"message\":\"Key: chat 182182182\"}");

        SendResult got = shop.send(Shop.text("Ваш торт готов"));

        assertThat(got.getClass().getSimpleName()).isEqualTo(result);
        assertThat(error(got).code()).isEqualTo(code);
        assertThat(error(got).message()).doesNotContain("182182182");
        assertThat(error(got).retryable()).isEqualTo(got instanceof Retry);
    }

    @ParameterizedTest
    @CsvSource({"401,StopAccount", "429,Retry", "500,Retry", "502,Unknown", "504,Unknown", "403,Failed", "400,Failed", "302,Failed"})
    void anAnswerWithoutACodeIsReadByItsStatus(int status, String result) {
        shop.http.answers(status, "<html>");

        assertThat(shop.send(Shop.text("Ваш торт готов")).getClass().getSimpleName()).isEqualTo(result);
    }

    @Test
    void theProvidersWishIsKept() {
        shop.http.answers(429, Map.of("retry-after", "7"), "{\"code\":\"too.many.requests\",\"message\":\"\"}");

        assertThat(shop.send(Shop.text("x"))).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"''", "[]", "{\"message\":{}}", "{\"message\":{\"body\":{\"mid\":7.5e3}}", "{\"messag", "null"})
    void aSuccessThatNamesNoMessageIsUnknown(String body) {
        shop.http.answers(200, body);

        assertThat(shop.send(Shop.text("x"))).isInstanceOf(Unknown.class);
    }

    @Test
    void aLostAnswerIsUnknownAndARefusedConnectionIsARetry() {
        shop.http.fails(new Http.Failure("cut", true)).fails(new Http.Failure("refused", false)).throwsUp(new IllegalStateException());

        assertThat(shop.send(Shop.text("x"))).isInstanceOf(Unknown.class);
        assertThat(shop.send(Shop.text("x"))).isInstanceOf(Retry.class);
        assertThat(shop.send(Shop.text("x"))).isInstanceOf(Unknown.class);
    }

    @Test
    void theCheckAsksWhoTheBotIs() {
        shop.http.answers(200, "{\"user_id\":229229229,\"is_bot\":true}").answers(200, "<html>").answers(401, "{\"code\":\"verify.token\",\"message\":\"\"}");

        assertThat(check()).isEqualTo(new SendResult.Accepted(""));
        assertThat(check()).isNotInstanceOf(SendResult.Accepted.class);
        assertThat(check()).isInstanceOf(StopAccount.class);
        assertThat(shop.http.requests.get(0).uri()).hasToString("https://platform-api2.max.ru/me");
    }

    @Test
    void aCodeThatNobodyKnowsIsTranslated() throws IOException {
        shop.http.answers(400, "{\"code\":\"new.code\",\"message\":\"\"}");
        String sentence = ((Failed) shop.send(Shop.text("x"))).error().message().replace("new.code", "{}");

        try (InputStream file = MaxFactory.class.getResourceAsStream("sentences.json")) {
            assertThat(new ObjectMapper().readTree(Objects.requireNonNull(file)).findValuesAsText("en")).contains(sentence);
        }
    }

    @Test
    void aCodeThatIsNoWordIsNotRepeated() {
        shop.http.answers(400, "{\"code\":\"text: Ваш торт\",\"message\":\"\"}");

        assertThat(error(shop.send(Shop.text("Ваш торт"))).message()).doesNotContain("торт");
    }

    private SendResult check() {
        return shop.connector.check().toCompletableFuture().join();
    }

    private static SendError error(SendResult result) {
        return result instanceof Retry retry ? retry.error() : result instanceof Failed failed ? failed.error() : ((StopAccount) result).error();
    }
}
