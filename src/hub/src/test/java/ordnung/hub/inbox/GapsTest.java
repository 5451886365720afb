package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.connector.WebhookCall;
import ordnung.connector.max.fake.FakeMax;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody was there for hours, and the provider has given up: what customers wrote meanwhile is read again, once. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class GapsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Db db;

    private final Person anna = new Person(String.valueOf(100_000_000 + System.nanoTime() % 800_000_000), "Анна", null, null);
    private FakeMax max;
    private String account;
    private URI webhook;

    @BeforeEach
    void open() {
        max = FakeMax.start(0, "token-" + System.nanoTime(), "secret-" + System.nanoTime());
        account = call().body(Map.of("channel", "max", "name", "Кондитерская", "settings", max.settings())).post("/api/v1/channel-accounts").then()
                .statusCode(201).extract().path("id");
        webhook = URI.create("http://127.0.0.1:" + RestAssured.port + "/webhooks/max/" + account);
    }

    @AfterEach
    void close() {
        call().body(Map.of("enabled", false)).put("/api/v1/channel-accounts/" + account + "/enabled");
        max.close();
    }

    private List<WebhookCall> says(String text, Duration ago) {
        return max.calls(anna, max.newMessageId(anna), new Deed.Text(text, null), Instant.now().minus(ago));
    }

    private void deliver(List<WebhookCall> calls) throws Exception {
        for (WebhookCall one : calls) {
            HttpRequest.Builder request = HttpRequest.newBuilder(webhook);
            one.headers().forEach(request::setHeader);
            assertThat(HttpClient.newHttpClient().send(request.POST(HttpRequest.BodyPublishers.ofByteArray(one.body())).build(), BodyHandlers.discarding())
                    .statusCode()).isEqualTo(200);
        }
    }

    private List<Object> thread() {
        String chat = call().queryParam("account", account).get("/api/v1/conversations").then().statusCode(200).extract().path("items[0].id");
        return chat == null ? List.of() : messages(chat).stream().map(one -> one.get("text")).toList();
    }

    @Test
    void whatWasMissedComesInAfterAllAndNothingTwice() throws Throwable {
        deliver(says("Есть «Прага»?", Duration.ofHours(10)));
        await().atMost(PATIENCE).until(this::thread, found -> found.size() == 1);
        says("Вы здесь?", Duration.ofHours(5));
        says("Тогда в другой раз", Duration.ofHours(4));
        await("a pulse").atMost(PATIENCE).until(() -> lastThere(Duration.ofHours(9)), changed -> changed == 1);

        await("reread").atMost(PATIENCE).until(this::thread, found -> found.equals(List.of("Есть «Прага»?", "Вы здесь?", "Тогда в другой раз")));
        max.server().verify();
    }

    @Test
    void aGapStaysOpenUntilTheProviderAnswers() throws Throwable {
        deliver(says("Есть «Прага»?", Duration.ofHours(10)));
        await().atMost(PATIENCE).until(this::thread, found -> found.size() == 1);
        says("Вы здесь?", Duration.ofHours(5));
        max.server().always(Fault.unavailable());
        await("a pulse").atMost(PATIENCE).until(() -> lastThere(Duration.ofHours(9)), changed -> changed == 1);
        await("a vain try").atMost(PATIENCE).until(() -> cursor("failures"), failures -> failures.equals(1));
        assertThat(Instant.parse((String) cursor("cursor"))).isBefore(Instant.now().minus(Duration.ofHours(8)));
        assertThat(thread()).hasSize(1);

        max.server().heal();
        sql("update poll_cursor set due_at = now() where account_id = $1 and feed = 'gaps'", UUID.fromString(account));
        await("reread").atMost(PATIENCE).until(this::thread, found -> found.size() == 2);
    }

    /** As if nobody had been there since. @return  how many pulses were there to be changed */
    private int lastThere(Duration ago) {
        return sql("update poll_cursor set cursor = $2, due_at = now(), lease_until = null where account_id = $1 and feed = 'gaps' and cursor is not null",
                UUID.fromString(account), Instant.now().minus(ago).toString()).rowCount();
    }

    private Object cursor(String column) {
        return sql("select " + column + " from poll_cursor where account_id = $1 and feed = 'gaps'", UUID.fromString(account)).iterator().next().getValue(0);
    }

    private RowSet<Row> sql(String sql, Object... values) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> db.query(sql, values));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
