package ordnung.hub.channels;

import static io.restassured.RestAssured.given;
import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.host.HostLedger;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import ordnung.hub.toy.ToyAccount;
import ordnung.hub.toy.Toys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the host sees becomes a state, and the state is told once, on the page, in the banner and to open screens. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class HealthNewsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    HostLedger host;

    @Inject
    HealthNews news;

    @Inject
    Db db;

    private ToyAccount toy;

    @BeforeEach
    void connect() {
        toy = ToyAccount.connect("called");
    }

    /** So that the banner of the next test is its own. */
    @AfterEach
    void leave() {
        call().body(Map.of("enabled", false)).put(toy.path() + "/enabled").then().statusCode(200);
    }

    private void sql(String sql) {
        db.query(sql, UUID.fromString(toy.id())).await().atMost(PATIENCE);
    }

    private List<String> told() {
        return db.list(row -> row.getString(0), "select data from change where subject_id = $1 and data like '%health%' order by id", UUID.fromString(toy.id()))
                .await().atMost(PATIENCE);
    }

    private void becomes(String state) {
        await().atMost(PATIENCE).until(() -> state.equals(toy.state()));
    }

    private String name() {
        return call().get(toy.path()).path("name");
    }

    @Test
    void theFirstCallIsToldAndTheNextOnesAreNot() {
        toy.hears("Здравствуйте");
        await().atMost(PATIENCE).until(() -> told().size() == 1);
        assertThat(told().get(0)).contains("heard");
        toy.hears("Есть кто?");
        toy.conversation();
        news.watch().await().atMost(PATIENCE);
        assertThat(told()).hasSize(1);
    }

    @Test
    void silenceIsJudgedByTheAccountsOwnRhythmAndItsEndIsTold() {
        toy.hears("Здравствуйте");
        toy.conversation();
        await().atMost(PATIENCE).until(() -> told().size() == 1);
        sql("insert into ledger (account_id, hour, kind, n) select $1, date_trunc('hour', now()) - i * interval '4 hours', 'received', 3 from generate_series(2, 60) i");
        sql("update account_health set last_received_at = now() - interval '9 hours' where account_id = $1");
        call().get(toy.path()).then().body("health.state", is("silent"), "health.usualQuietHours", is(5));
        news.watch().await().atMost(PATIENCE);
        assertThat(told()).hasSize(2);
        call().accept(ContentType.HTML).get("/channels").then().statusCode(200)
                .body(containsString("Обычно тихо не дольше 5\u00a0ч, сейчас 9\u00a0ч"));
        toy.hears("Я вернулась");
        becomes("ok");
        await().atMost(PATIENCE).until(() -> told().size() == 3);
    }

    @Test
    void aProviderThatIsAwayIsAnOutageUntilItAnswers() {
        for (int i = 0; i < 3; i++) {
            host.unavailable(toy.id(), "The provider did not answer");
        }
        await().atMost(PATIENCE).until(() -> db.list(row -> row.getInteger(0), "select failures from account_health where account_id = $1", UUID.fromString(toy.id()))
                .await().atMost(PATIENCE).equals(List.of(3)));
        assertThat(toy.state()).isEqualTo("ok");
        sql("update account_health set failing_since = failing_since - interval '5 minutes' where account_id = $1");
        host.unavailable(toy.id(), "The provider did not answer");
        becomes("outage");
        await().atMost(PATIENCE).until(() -> told().stream().anyMatch(data -> data.contains("outage")));
        call().accept(ContentType.HTML).get("/inbox").then().body(containsString("alarm--outage"), containsString(name()));
        host.error(toy.id(), "The recipient has blocked the shop");
        becomes("ok");
        host.unavailable(toy.id(), "The provider did not answer");
        host.answered(toy.id());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(db.list(row -> row.getInteger(0), "select failures from account_health where account_id = $1",
                UUID.fromString(toy.id())).await().atMost(PATIENCE)).containsExactly(0));
    }

    @Test
    void aStopIsSaidAboveEveryPageWithItsReasonToWhoMayMend() {
        host.stopped(toy.id(), "The toy does not know this token.");
        becomes("stopped");
        for (String page : List.of("/inbox", "/board/retail", "/customers", "/channels", "/templates")) {
            call().accept(ContentType.HTML).get(page).then().statusCode(200).body(containsString("alarm--stopped"), containsString(name()),
                    containsString("Игрушка не знает этого токена."), containsString("/channels#account-" + toy.id()));
        }
        for (Map.Entry<String, String> words : Map.of("uk", "Надсилання стоїть", "en", "Sending has stopped").entrySet()) {
            call().cookie("language", words.getKey()).accept(ContentType.HTML).get("/channels/alarms").then().statusCode(200).body(containsString(words.getValue()));
        }
        String reader = call().body(Map.of("name", "reader", "scopes", List.of("read", "write"))).post("/api/v1/api-keys").then().extract().path("key");
        given().header("X-Api-Key", reader).accept(ContentType.HTML).get("/inbox").then().statusCode(200).body(not(containsString("alarm--stopped")));
        given().header("X-Api-Key", reader).accept(ContentType.HTML).get("/channels/alarms").then().statusCode(403);
    }

    @Test
    void whatWaitedGoesOnByItselfWhenTheCheckPasses() {
        toy.hears("Есть торт?");
        String chat = toy.conversation();
        Toys.revoke(toy.token());
        String first = call().body(Map.of("text", "Есть")).header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/conversations/" + chat + "/messages")
                .then().extract().path("id");
        becomes("stopped");
        call().body(Map.of("text", "Приходите")).header("Idempotency-Key", UUID.randomUUID()).post("/api/v1/conversations/" + chat + "/messages");
        call().post(toy.path() + "/check").then().statusCode(200).body("ok", is(false));
        assertThat(Toys.texts(toy.token())).isEmpty();
        assertThat(first).isNotNull();
        Toys.allow(toy.token());
        call().post(toy.path() + "/check").then().statusCode(200).body("ok", is(true));
        becomes("ok");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Toys.texts(toy.token())).containsExactly("Есть", "Приходите"));
    }
}
