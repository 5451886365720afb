package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way that a request can end means for the message and the account. */
class AnswersTest {
    private static final Http.Failure LOST = new Http.Failure("no answer", true);
    private static final Http.Failure REFUSED = new Http.Failure("connection refused", false);

    private final Shop shop = new Shop();
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "403|Forbidden: bot was blocked by the user|The customer has blocked the bot.",
            "403|Forbidden: user is deactivated|The customer has deleted their Telegram account.",
            "403|Forbidden: bot can't initiate conversation with a user|A bot cannot write first: the customer has to write to it.",
            "403|Forbidden: bot was kicked from the supergroup chat|The bot is no longer in this group or channel.",
            "403|Forbidden: bot is not a member of the channel chat|The bot is no longer in this group or channel.",
            "403|Forbidden|Telegram does not let the bot write in this chat.",
            "400|Bad Request: chat not found|Telegram does not find this chat: the customer has to write to the bot first.",
            "400|Bad Request: BUSINESS_PEER_USAGE_MISSING|In the owner's own chats a bot may only answer within 24 hours of the customer's message.",
            "400|Bad Request: business connection not found|The bot is no longer connected to the owner's Telegram account, or may not answer there.",
            "400|Bad Request: message is too long|The text is longer than Telegram takes.",
            "400|Bad Request: PHOTO_INVALID_DIMENSIONS|Telegram cannot read this file.",
            "400|Bad Request: not enough rights to send text messages to the chat|The bot has no right to write in this chat.",
            "400|Bad Request: Иван 79000000001|Telegram refused the request with code 400.",
            "413|Request Entity Too Large|The file is larger than Telegram takes.",
            "404|Not Found: method not found|Telegram refused the request with code 404."})
    void theseWillNeverGo(int code, String description, String sentence) {
        assertThat(answered(code, error(code, description))).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.error().code()).isEqualTo(String.valueOf(code));
            assertThat(failed.error().message()).isEqualTo(sentence);
            assertThat(failed.error().retryable()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"401,Unauthorized", "404,Not Found"})
    void aTokenThatTelegramDoesNotKnowStopsTheAccount(int code, String description) {
        assertThat(answered(code, error(code, description))).isInstanceOf(StopAccount.class);
    }

    @ParameterizedTest
    @CsvSource({"500,Internal Server Error", "502,Bad Gateway", "503,Service Unavailable"})
    void whatFailsAtTelegramCanBeRepeated(int code, String description) {
        assertThat(answered(code, error(code, description))).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.error().retryable()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"35,35", "999999999,86400"})
    void tooFastWaitsAsLongAsTelegramSays(long told, long waits) {
        String body = "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{\"retry_after\":" + told + "}}";

        assertThat(answered(429, body)).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(waits)));
    }

    @Test
    void theHeaderCountsWhereTheBodySaysNothing() {
        shop.http.answers(429, Map.of("retry-after", "7"), "");

        assertThat(send()).isInstanceOfSatisfying(Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void whatAGatewayLostMayHaveArrived(int status) {
        assertThat(answered(status, "<html>")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"ok\":true}", "{\"ok\":true,\"result\":true}", "{\"ok\":true,\"result\":{\"message_id\":0}}",
            "{\"ok\":false}", "{\"ok\":\"no\",\"error_code\":401}"})
    void aSuccessThatTellsNoMessageIsUnknown(String body) {
        assertThat(answered(200, body)).isInstanceOf(Unknown.class);
    }

    @Test
    void aLostAnswerIsUnknownAlsoForAFile() {
        shop.http.fails(LOST).fails(new CompletionException(LOST)).throwsUp(new IllegalStateException("x"));
        Outbox ivan = new Outbox(Outbox.IVAN, folder);

        assertThat(Shop.done(shop.connector.send(ivan.text("x")))).isInstanceOf(Unknown.class);
        assertThat(Shop.done(shop.connector.send(ivan.file(MessageKind.IMAGE, "image/png", null)))).isInstanceOf(Unknown.class);
        assertThat(Shop.done(shop.connector.send(ivan.text("x")))).isInstanceOf(Unknown.class);
    }

    @Test
    void whatNeverArrivedIsRepeated() {
        shop.http.fails(REFUSED);

        assertThat(send()).isInstanceOf(Retry.class);
    }

    @Test
    void whatCanBeRepeatedIsNeverUnknown() {
        shop.http.fails(LOST).answers(504, "").answers(200, "<html>").answers(200, "{\"ok\":true,\"result\":{\"first_name\":\"Иван\"}}");

        for (int i = 0; i < 4; i++) {
            assertThat(Shop.done(shop.connector.check())).isInstanceOf(Retry.class);
        }
    }

    @Test
    void theBotsOwnNameIsTheProofThatTheSettingsWork() {
        shop.http.answers(200, "{\"ok\":true,\"result\":{\"id\":7000000001,\"is_bot\":true,\"first_name\":\"Пекарня\"}}");

        assertThat(Shop.done(shop.connector.check())).isEqualTo(new Accepted(""));
    }

    @Test
    void anAddressThatTelegramCannotCallIsToldInSoManyWords() {
        shop.http.answers(400, error(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"));

        assertThat(Shop.done(shop.subscribing().subscribe(URI.create("http://shop.example/")))).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.error().message()).startsWith("Telegram cannot call this address"));
    }

    private SendResult answered(int status, String body) {
        shop.http.answers(status, body);
        return send();
    }

    private SendResult send() {
        return Shop.done(shop.connector.send(new Outbox(Outbox.IVAN, folder).text("Готово")));
    }

    private static String error(int code, String description) {
        return "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}";
    }
}
