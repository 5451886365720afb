package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.connector.telegram.fake.FakeTelegram;
import ordnung.connector.telegram.fake.TelegramBot;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that is asked: a Telegram bot of a shop that nobody can call. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class PollingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Db db;

    private final FakeTelegram telegram = FakeTelegram.start(new TelegramBot("7100000009:AA" + System.nanoTime(), "word-" + System.nanoTime(), "shop_bot"),
            Clock.systemUTC(), 0);
    private final Person anna = new Person(String.valueOf(100_000_000 + System.nanoTime() % 800_000_000), "Анна", null, null);
    private String account;

    @BeforeEach
    void connect() {
        Map<String, Object> settings = new HashMap<>(telegram.settings());
        settings.put("updates", "polling");
        account = call().body(Map.of("channel", "telegram", "name", "Бот", "settings", settings)).post("/api/v1/channel-accounts").then().statusCode(201)
                .extract().path("id");
    }

    @AfterEach
    void close() {
        call().body(Map.of("enabled", false)).put("/api/v1/channel-accounts/" + account + "/enabled");
        telegram.close();
    }

    private void write(String text) {
        telegram.happen(anna, telegram.newMessageId(anna), new Deed.Text(text, null), Instant.now());
    }

    private void inbox(String... texts) {
        await().atMost(PATIENCE).until(() -> {
            String chat = call().queryParam("account", account).get("/api/v1/conversations").path("items[0].id");
            return chat == null ? List.of() : messages(chat).stream().map(one -> one.get("text")).toList();
        }, List.of(texts)::equals);
    }

    private String cursor() {
        return db.first(row -> row.getString(0), "select cursor from poll_cursor where account_id = $1 and cursor is not null", UUID.fromString(account))
                .await().atMost(Duration.ofSeconds(5)).orElse("");
    }

    @Test
    void whatWaitsIsFetchedAndTheCursorGoesOn() {
        write("Здравствуйте");
        inbox("Здравствуйте");
        String first = cursor();
        assertThat(first).isNotEmpty();
        write("Есть торт?");
        inbox("Здравствуйте", "Есть торт?");
        await().atMost(PATIENCE).until(() -> !cursor().equals(first));
        telegram.server().verify();
    }

    @Test
    void aProviderThatTalksNonsenseForAWhileLosesNothing() {
        write("раз");
        inbox("раз");
        telegram.server().next(Fault.garbage(), Fault.status(502), Fault.cut());
        write("два");
        inbox("раз", "два");
    }

    @Test
    void aRefusedTokenStopsTheAccountAndItGoesOnWhereItWas() {
        write("раз");
        inbox("раз");
        telegram.server().always(Fault.unauthorised());
        await().atMost(PATIENCE).until(() -> "stopped".equals(call().get("/api/v1/channel-accounts/" + account).path("health.state")));
        write("два");
        telegram.server().heal();
        call().post("/api/v1/channel-accounts/" + account + "/check").then().statusCode(200);
        inbox("раз", "два");
    }
}
