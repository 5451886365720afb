package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.StopAccount;
import ordnung.connector.SendResult.Unknown;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way that a request can end means for the message and the account. */
class AnswersTest {
    private static final Http.Failure LOST = new Http.Failure("no answer", true);
    private static final Http.Failure REFUSED = new Http.Failure("connection refused", false);

    private final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 80007, 130429, 131016, 131000, 131057, 133004})
    void theseCanBeRepeated(int code) {
        assertThat(answered(400, error(code))).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.error().code()).isEqualTo(String.valueOf(code));
            assertThat(retry.error().retryable()).isTrue();
            assertThat(retry.after()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {131047, 131026, 131049, 131050, 130472, 131051, 131052, 131053, 131008, 131009, 100, 131021, 131030, 130497,
            131037, 131042,
            131045, 131062, 131063, 131064, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068, 132069, 135000, 999999})
    void theseWillNeverGo(int code) {
        assertThat(answered(400, error(code))).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.error().code()).isEqualTo(String.valueOf(code));
            assertThat(failed.error().message()).endsWith(".");
            assertThat(failed.error().retryable()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 10, 190, 200, 250, 299, 368, 131031, 131048})
    void theseStopTheAccount(int code) {
        assertThat(answered(400, error(code))).isInstanceOf(StopAccount.class);
    }

    @ParameterizedTest
    @CsvSource({"1,4", "2,16", "3,64", "4,256", "5,1024", "90,1024"})
    void aPairThatIsTooFastWaitsLongerEachTime(int attempt, long seconds) {
        shop.http.answers(400, error(131056));

        SendResult result = send(text(attempt));

        assertThat(result).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    void somethingWentWrongIsRepeatedAFewTimesOnly() {
        shop.http.answers(500, error(131000)).answers(500, error(131000));

        assertThat(send(text(3))).isInstanceOf(Retry.class);
        assertThat(send(text(4))).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.error().retryable()).isFalse());
    }

    @Test
    void theCodeCountsAndNotTheStatus() {
        assertThat(answered(500, error(131047))).isInstanceOf(Failed.class);
        assertThat(answered(401, error(130429))).isInstanceOf(Retry.class);
        assertThat(answered(200, error(190))).isInstanceOf(StopAccount.class);
        assertThat(answered(400, "{\"error\":{\"code\":\"131047\"}}")).isInstanceOf(Failed.class);
    }

    @Test
    void anUnknownCodeIsRepeatedWhenMetaOrTheStatusSaysThatItPasses() {
        assertThat(answered(400, "{\"error\":{\"code\":7777,\"is_transient\":true}}")).isInstanceOf(Retry.class);
        assertThat(answered(503, error(7777))).isInstanceOf(Retry.class);
    }

    @ParameterizedTest
    @CsvSource({"500,Retry", "502,Unknown", "504,Unknown", "503,Retry", "429,Retry", "408,Retry", "401,StopAccount", "404,Failed", "400,Failed",
            "302,Failed"})
    void withoutAReasonTheStatusDecides(int status, String result) {
        assertThat(answered(status, "<html>oops</html>").getClass().getSimpleName()).isEqualTo(result);
        assertThat(answered(status, "{\"error\":7}").getClass().getSimpleName()).isEqualTo(result);
    }

    @Test
    void aWishToWaitIsHeard() {
        shop.http.answers(503, Map.of("retry-after", "7"), "").answers(503, Map.of("retry-after", "Tue, 01 Jan"), "");

        assertThat(send(text(1))).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(7)));
        assertThat(send(text(1))).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.after()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{}", "[]", "{\"messages\":[]}", "{\"messages\":[{\"id\":\"\"}]}", "{\"messages\":{\"id\":\"x\"}}",
            "{\"messages\":[7]}"})
    void aSuccessThatCannotBeReadIsUnknown(String body) {
        assertThat(answered(200, body)).isInstanceOf(Unknown.class);
    }

    @Test
    void anAnswerThatWasLostIsUnknownAndAClosedDoorIsNot() {
        shop.http.fails(LOST).fails(new CompletionException(LOST)).fails(REFUSED).throwsUp(REFUSED).throwsUp(new IllegalStateException());

        assertThat(send(text(1))).isInstanceOf(Unknown.class);
        assertThat(send(text(1))).isInstanceOf(Unknown.class);
        assertThat(send(text(1))).isInstanceOf(Retry.class);
        assertThat(send(text(1))).isInstanceOf(Retry.class);
        assertThat(send(text(1))).isInstanceOf(Unknown.class);
    }

    @Test
    void anUploadCanAlwaysBeRepeated() {
        shop.http.fails(LOST).answers(200, "{}").answers(400, error(131053)).answers(200, "{\"id\":\"9\"}").fails(LOST);

        assertThat(send(picture("/data/f1"))).isInstanceOf(Retry.class);
        assertThat(send(picture("/data/f1"))).isInstanceOf(Retry.class);
        assertThat(send(picture("/data/f1"))).isInstanceOf(Failed.class);
        assertThat(send(picture("/data/f1"))).isInstanceOf(Unknown.class);
        assertThat(send(picture("\u0000"))).isInstanceOf(Retry.class);
    }

    @Test
    void aMessageIsMarkedAsRead() {
        shop.http.answers(200, "{\"success\":true}").fails(LOST).answers(400, error(190));

        assertThat(markRead("wamid.CAKE1")).isEqualTo(new Accepted(""));
        assertThat(shop.http.lastBody())
                .isEqualTo("{\"messaging_product\":\"whatsapp\",\"status\":\"read\",\"message_id\":\"wamid.CAKE1\"}");
        assertThat(markRead("wamid.CAKE1")).isInstanceOf(Retry.class);
        assertThat(markRead("wamid.CAKE1")).isInstanceOf(StopAccount.class);
    }

    @Test
    void whatMetaGaveNoIdIsNotMarked() {
        assertThat(markRead("sha256-00")).isEqualTo(new Accepted(""));
        assertThat(shop.http.requests).isEmpty();
    }

    @Test
    void theSettingsAreChecked() {
        shop.http.answers(200, "{\"verified_name\":\"Сластёна\",\"display_phone_number\":\"+7 999\",\"id\":\"1\"}").answers(200, "<html>")
                .answers(400, error(190)).fails(REFUSED);

        assertThat(check()).isEqualTo(new Accepted(""));
        assertThat(shop.http.requests.get(0).uri())
                .hasToString("https://graph.facebook.com/v25.0/106000000000001?fields=verified_name,display_phone_number");
        assertThat(check()).isInstanceOf(Failed.class);
        assertThat(check()).isInstanceOf(StopAccount.class);
        assertThat(check()).isInstanceOf(Retry.class);
    }

    private SendResult check() {
        return shop.connector.check().toCompletableFuture().join();
    }

    private SendResult markRead(String id) {
        return shop.connector.markRead("79991112233", id).toCompletableFuture().join();
    }

    private SendResult answered(int status, String body) {
        shop.http.answers(status, body);
        return send(text(1));
    }

    private SendResult send(SendRequested message) {
        return shop.connector.send(message).toCompletableFuture().join();
    }

    private static String error(int code) {
        return "{\"error\":{\"message\":\"(#" + code + ") to +79991112233\",\"type\":\"OAuthException\",\"code\":" + code + "}}";
    }

    private static SendRequested text(int attempt) {
        return new SendRequested("msg-17", attempt, "acc", "whatsapp", "79991112233", List.of("79991112233"), "+79991112233",
                MessageKind.TEXT, "Да",
                List.of(), null, null, List.of(), Map.of());
    }

    private static SendRequested picture(String path) {
        return new SendRequested("msg-17", 1, "acc", "whatsapp", "79991112233", List.of("79991112233"), null, MessageKind.IMAGE, null,
                List.of(new OutgoingFile("f1", MessageKind.IMAGE, "image/png", "a.png", 10, path)), null, null, List.of(), Map.of());
    }
}
