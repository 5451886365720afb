package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.Subscribing;
import ordnung.connector.telegram.fake.ApiDescription;
import ordnung.connector.telegram.fake.FakeTelegram;
import ordnung.connector.telegram.fake.TelegramBot;
import ordnung.connector.testkit.Examples;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the played Telegram says of a request, and how updates wait in it for whoever asks. */
class FakeBotApiTest {
    private static final Instant NOW = Shop.NOW;
    private static final Person IVAN = new Person("1111111", "Иван", "ivanp", null);

    private final Optional<ApiDescription> api = Examples.specification("telegram/api.json").map(ApiDescription::read);
    private final FakeTelegram telegram = FakeTelegram.start(TelegramBot.sample(), Clock.fixed(NOW, ZoneOffset.UTC), 0);
    private final Connector connector = connector(Map.of());

    FakeBotApiTest() {
        api.ifPresent(telegram::against);
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void updatesWaitForWhoeverAsksUntilTheyAreConfirmed() {
        Polling asking = (Polling) connector(Map.of("updates", "polling"));
        telegram.happen(IVAN, "1111111_1", new Deed.Text("первое", null), NOW);
        telegram.happen(IVAN, "1111111_2", new Deed.Text("второе", null), NOW);

        Fetched first = fetch(asking, null);
        assertThat(first.events()).hasSize(2);
        assertThat(fetch(asking, null).events()).hasSize(2);
        assertThat(fetch(asking, first.cursor()).events()).isEmpty();
        assertThat(fetch(asking, null).events()).isEmpty();
        telegram.server().verify();
    }

    @Test
    void anOffsetThatLiesTooFarAheadIsNotBelieved() {
        Polling asking = (Polling) connector(Map.of("updates", "polling"));
        telegram.happen(Fixtures.json("text").put("update_id", 5));

        Fetched fetched = fetch(asking, "900000000");

        assertThat(fetched.events()).hasSize(1);
        assertThat(fetch(asking, fetched.cursor()).events()).isEmpty();
    }

    @Test
    void aWebhookTakesTheUpdatesUntilItIsTakenAway() {
        Polling asking = (Polling) connector(Map.of("updates", "polling"));
        telegram.happen(IVAN, "1111111_1", new Deed.Text("первое", null), NOW);
        Shop.done(((Subscribing) connector).subscribe(URI.create("https://shop.example/telegram")));
        assertThat(telegram.webhook()).isEqualTo("https://shop.example/telegram");

        assertThat(Shop.done(asking.poll("updates", null))).isInstanceOf(PollResult.NotNow.class);
        assertThat(telegram.webhook()).isEmpty();
        assertThat(fetch(asking, null).events()).hasSize(1);
    }

    @Test
    void onlyAnHttpsAddressCanBeCalled() {
        assertThat(Shop.done(((Subscribing) connector).subscribe(URI.create("http://shop.example/telegram")))).isInstanceOf(SendResult.Failed.class);
        assertThat(telegram.webhook()).isEmpty();
        telegram.server().verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sendMessage|{\"chat_id\":1}|needs text", "sendMessage|{\"chat_id\":\"1\",\"text\":\"x\"}|must be a number",
            "sendMessage|{\"chat_id\":1,\"text\":\"x\",\"parse_mode\":\"HTML\"}|parse_mode", "sendMessage|{\"chat_id\":1,\"text\":\" \"}|1 to 4096",
            "sendMessage|{\"chat_id\":1,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"x\",\"callback_data\":\"\"}]]}}|callback_data",
            "sendVenue|{\"chat_id\":1,\"latitude\":1,\"longitude\":1,\"title\":\"x\"}|needs address", "getUpdates|{\"limit\":101}|limit",
            "setWebhook|{\"url\":\"https://a.example\",\"secret_token\":\"слово\"}|secret_token", "sendHologram|{\"chat_id\":1}|no such method",
            "getMe|[]|neither a JSON object"})
    void aRequestAgainstTheDocumentationIsComplainedOf(String method, String body, String complaint) {
        Http.Response answer = call(method, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(String.join("\n", telegram.server().complaints())).contains(complaint);
        assertThat(telegram.sent()).isEmpty();
    }

    @Test
    void theDescriptionFindsWhatWordsDoNot() {
        assumeThat(api).isPresent();

        call("sendMessage", "{\"chat_id\":1,\"text\":\"x\",\"preview\":true}");
        call("sendMessage", "{\"chat_id\":1,\"text\":\"x\",\"reply_parameters\":{\"allow_sending_without_reply\":\"yes\",\"message_id\":1}}");
        call("getFile", "{\"file_id\":7}");

        assertThat(telegram.server().complaints()).hasSize(3).anyMatch(each -> each.contains("preview is not documented"))
                .anyMatch(each -> each.contains("must be true or false")).anyMatch(each -> each.contains("file_id must be a text"));
    }

    @Test
    void aStrangersTokenIsNoComplaintAndNoSuccess() {
        URI stranger = URI.create(telegram.server().baseUrl() + "/bot1:other/getMe");

        assertThat(Shop.done(new JdkHttp().exchange(Http.Request.get(stranger, Map.of()))).status()).isEqualTo(401);
        telegram.server().verify();
    }

    private Connector connector(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(telegram.settings());
        settings.putAll(more);
        return new TelegramConnectorFactory().connect(settings, new JdkHttp(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Fetched fetch(Polling asking, @Nullable String cursor) {
        return (Fetched) Shop.done(asking.poll("updates", cursor));
    }

    private Http.Response call(String method, String body) {
        URI where = URI.create(telegram.server().baseUrl() + "/bot" + telegram.bot().token() + "/" + method);
        return Shop.done(new JdkHttp().exchange(Http.Request.post(where, Map.of(),
                new Http.Body.Bytes("application/json", body.getBytes(StandardCharsets.UTF_8)))));
    }
}
