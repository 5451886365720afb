package ordnung.hub.channels.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ordnung.host.Accounts;
import ordnung.host.HostLedger;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class ChannelAccountTest {
    private static final String PATH = "/api/v1/channel-accounts";
    private static final String TOKEN = "EAAG-token-that-must-never-come-out";

    @ConfigProperty(name = "ordnung.bootstrap.api-key")
    String key;

    @Inject
    HostLedger host;

    @Inject
    Accounts accounts;

    @Inject
    Db db;

    private RequestSpecification api() {
        return given().header("X-Api-Key", key).contentType(ContentType.JSON);
    }

    private static Map<String, Object> settings() {
        return new HashMap<>(Map.of("phoneNumberId", "1" + System.nanoTime(), "businessAccountId", "1087", "accessToken", TOKEN,
                "appSecret", "an-app-secret", "verifyToken", "shibboleth"));
    }

    private static Map<String, Object> account(Map<String, Object> settings) {
        return Map.of("channel", "whatsapp", "name", "WhatsApp «На Ленина»", "settings", settings);
    }

    private String connect() {
        return api().body(account(settings())).post(PATH).then().statusCode(201).extract().path("id");
    }

    private int handshake(String id, String token) {
        return given().queryParam("hub.mode", "subscribe").queryParam("hub.verify_token", token).queryParam("hub.challenge", "1158201444")
                .get("/webhooks/whatsapp/" + id).statusCode();
    }

    @Test
    void anAccountIsLiveWhenItIsAnsweredAndItsSecretsStayInside() {
        String id = api().body(account(settings())).post(PATH).then().statusCode(201)
                .body("channel", is("whatsapp"), "direction", is("retail"), "branch", nullValue(), "enabled", is(true), "version", is(0),
                        "settings.businessAccountId", is("1087"), "settings.accessToken", nullValue(),
                        "secrets", is(List.of("accessToken", "appSecret", "verifyToken")), "health.state", is("ok"),
                        "health.lastReceivedAt", nullValue())
                .body("webhookUrl", containsString("/webhooks/whatsapp/"), "webhookUrl", containsString("http"))
                .extract().path("id");
        assertThat(handshake(id, "shibboleth")).isEqualTo(200);
        assertThat(handshake(id, "sibboleth")).isBetween(400, 403);
        api().get(PATH).then().statusCode(200).body("items.id", hasItem(id)).body(not(containsString(TOKEN)));
        byte[] stored = db.list(row -> row.getBuffer("secrets").getBytes(), "select secrets from channel_account where id = $1", UUID.fromString(id))
                .await().atMost(Duration.ofSeconds(5)).get(0);
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
    }

    @Test
    void everyWrongSettingIsNamed() {
        Map<String, Object> wrong = settings();
        wrong.remove("appSecret");
        wrong.put("colour", "blue");
        wrong.put("apiBaseUrl", "ftp://nowhere");
        wrong.put("verifyToken", List.of("a"));
        api().body(account(wrong)).post(PATH).then().statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItems("settings.appSecret", "settings.colour", "settings.apiBaseUrl", "settings.verifyToken"));
        api().body(Map.of("channel", "pigeon", "settings", Map.of())).post(PATH).then().statusCode(400)
                .body("errors.field", is(List.of("channel", "name")));
        api().body("{").post(PATH).then().statusCode(400).contentType("application/problem+json");
        api().body(Map.of("channel", "whatsapp", "name", "x", "settings", "none")).post(PATH).then().statusCode(400)
                .body("errors.field", is(List.of("settings")));
    }

    @Test
    void aChangeKeepsTheSecretsThatItDoesNotName() {
        String id = connect();
        api().body(Map.of("name", "Новое имя", "settings", Map.of("businessAccountId", "2000", "accessToken", "")))
                .patch(PATH + "/" + id).then().statusCode(200)
                .body("name", is("Новое имя"), "settings.businessAccountId", is("2000"), "version", is(1),
                        "secrets", is(List.of("accessToken", "appSecret", "verifyToken")));
        assertThat(handshake(id, "shibboleth")).isEqualTo(200);
        api().body(Map.of("settings", Map.of("verifyToken", "another"))).patch(PATH + "/" + id).then().statusCode(200);
        assertThat(handshake(id, "shibboleth")).isBetween(400, 403);
        assertThat(handshake(id, "another")).isEqualTo(200);
        api().header("If-Match", "0").body(Map.of("name", "Старое")).patch(PATH + "/" + id).then().statusCode(412);
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("appSecret", null);
        api().body(Map.of("settings", emptied)).patch(PATH + "/" + id).then().statusCode(400).body("errors.field", is(List.of("settings.appSecret")));
        api().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void anAccountWhoseSecretsWereSealedWithAnotherKeyIsShownAndMended() {
        String id = connect();
        db.query("update channel_account set secrets = $2 where id = $1", UUID.fromString(id), io.vertx.core.buffer.Buffer.buffer(new byte[64]))
                .await().atMost(Duration.ofSeconds(5));
        api().get(PATH).then().statusCode(200).body("items.find { it.id == '" + id + "' }.health.state", is("stopped"),
                "items.find { it.id == '" + id + "' }.health.stoppedReason", containsString("enter them again"));
        api().body(Map.of("settings", Map.of("businessAccountId", "2000"))).patch(PATH + "/" + id).then().statusCode(400)
                .body("errors.field", hasItems("settings.accessToken", "settings.appSecret"));
        Map<String, Object> again = settings();
        again.remove("phoneNumberId");
        api().body(Map.of("settings", again)).patch(PATH + "/" + id).then().statusCode(200).body("health.state", is("ok"));
        assertThat(handshake(id, "shibboleth")).isEqualTo(200);
    }

    @Test
    void anAccountIsSwitchedOffAndOn() {
        String id = connect();
        api().body(Map.of("enabled", false)).put(PATH + "/" + id + "/enabled").then().statusCode(200)
                .body("enabled", is(false), "health.state", is("disabled"));
        assertThat(accounts.byId(id)).hasValueSatisfying(account -> assertThat(account.enabled()).isFalse());
        api().body(Map.of("enabled", true)).put(PATH + "/" + id + "/enabled").then().statusCode(200).body("health.state", is("ok"));
        api().body("{}").put(PATH + "/" + id + "/enabled").then().statusCode(400).body("errors.field", is(List.of("enabled")));
    }

    @Test
    void theSameCallMadeManyTimesAtOnceConnectsOnce() throws Exception {
        Map<String, Object> body = account(settings());
        String idempotencyKey = UUID.randomUUID().toString();
        Callable<String> call = () -> api().header("Idempotency-Key", idempotencyKey).body(body).post(PATH).then().statusCode(201).extract().path("id");
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            Set<String> ids = new HashSet<>();
            for (Future<String> answer : callers.invokeAll(java.util.Collections.nCopies(8, call))) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(1);
        } finally {
            callers.shutdownNow();
        }
        api().header("Idempotency-Key", idempotencyKey).body(account(settings())).post(PATH).then().statusCode(409);
    }

    @Test
    void whatTheHostSeesBecomesHealthAndLedger() {
        String id = connect();
        host.received(id);
        host.sent(id);
        host.error(id, "The provider answered 500");
        host.rejected(id, "whatsapp", "bad-signature");
        host.rejected(id, "whatsapp", "bad-signature");
        host.rejected(id, "whatsapp", "Peculiar <reason>");
        host.rejected(null, "pigeon", "unknown-account");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> api().get(PATH + "/" + id).then()
                .body("health.lastReceivedAt", notNullValue(), "health.lastSentAt", notNullValue(),
                        "health.lastError.message", is("The provider answered 500"), "health.state", is("ok")));
        api().get("/api/v1/ledger?account=" + id).then().statusCode(200)
                .body("items", org.hamcrest.Matchers.hasSize(1), "items[0].accountId", is(id), "items[0].rejected", is(3), "items[0].stored", is(0),
                        "items[0].rejectedReasons.reason", is(List.of("bad-signature", "other")), "items[0].rejectedReasons[0].count", is(2),
                        "totals.rejected", is(3));
        api().get("/api/v1/ledger").then().body("items.findAll { it.accountId == null }.rejectedReasons.flatten().reason", hasItem("unknown-account"));
    }

    @Test
    void aStoppedAccountGoesOnWhenAPersonHasSeenToIt() {
        String id = connect();
        host.stopped(id, "The access token has expired");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> api().get(PATH + "/" + id).then()
                .body("health.state", is("stopped"), "health.stoppedReason", is("The access token has expired")));
        assertThat(accounts.byId(id).orElseThrow().stoppedReason()).isNotNull();
        api().body(Map.of("settings", Map.of("accessToken", "fresh"))).patch(PATH + "/" + id).then().statusCode(200)
                .body("health.state", is("ok"), "health.stoppedReason", nullValue());
        assertThat(accounts.byId(id).orElseThrow().stoppedReason()).isNull();
    }

    @Test
    void theTestButtonSaysWhatIsWrong() {
        Map<String, Object> settings = settings();
        settings.put("apiBaseUrl", "http://127.0.0.1:9");
        String id = api().body(account(settings)).post(PATH).then().statusCode(201).extract().path("id");
        api().post(PATH + "/" + id + "/check").then().statusCode(200).body("ok", is(false), "error.message", notNullValue());
    }

    @Test
    void aCallerWithoutTheRightToManageSeesNoWebhookAddress() {
        String id = connect();
        String reader = api().body(Map.of("name", "reader", "scopes", List.of("read", "write"))).post("/api/v1/api-keys").then().extract().path("key");
        given().header("X-Api-Key", reader).get(PATH).then().statusCode(200).body("items.id", hasItem(id), "items.webhookUrl", everyItem(nullValue()));
        given().header("X-Api-Key", reader).contentType(ContentType.JSON).body(Map.of("enabled", false)).put(PATH + "/" + id + "/enabled")
                .then().statusCode(403);
    }

    @Test
    void aChangeIsToldToOpenScreens() {
        String id = connect();
        List<String> told = db.list(row -> row.getString("type"), "select type from change where subject_id = $1 order by id", UUID.fromString(id))
                .await().atMost(Duration.ofSeconds(5));
        api().body(Map.of("enabled", false)).put(PATH + "/" + id + "/enabled").then().statusCode(200);
        List<String> toldThen = db.list(row -> row.getString("type"), "select type from change where subject_id = $1 order by id", UUID.fromString(id))
                .await().atMost(Duration.ofSeconds(5));
        assertThat(told).containsExactly("account.updated");
        assertThat(toldThen).containsExactly("account.updated", "account.updated");
    }

    @Test
    void aQuestionAboutNoTimeIsRefused() {
        api().get("/api/v1/ledger?from=yesterday").then().statusCode(400).body("errors[0].field", is("from"));
        api().get("/api/v1/ledger?to=2026-13-01").then().statusCode(400).body("errors[0].field", is("to"));
        api().get("/api/v1/ledger?from=2026-11-22&to=2026-11-20").then().statusCode(400).body("errors[0].field", is("to"));
        api().get("/api/v1/ledger?account=ours").then().statusCode(400).body("errors[0].field", is("account"));
        given().header("X-Api-Key", key).urlEncodingEnabled(false).get("/api/v1/ledger?from=2026-11-22T00:00:00+03:00").then().statusCode(200);
    }

    @Test
    void aParkedRecordIsShownWithItsCauseAndReplayedOnce() {
        UUID id = UUID.randomUUID();
        db.query("""
                insert into parked_record (id, topic, part, position, record_key, headers, body, cause, parked_at, digest)
                values ($1, 'channel.inbound', 0, $2, 'k/79031234567', '', $3, 'Unreadable', now(), $4)""", id, System.nanoTime(),
                io.vertx.core.buffer.Buffer.buffer("{}"), id.toString()).await().atMost(Duration.ofSeconds(5));
        api().get("/api/v1/parked-records").then().statusCode(200).body("items.find { it.id == '" + id + "' }.cause", is("Unreadable"))
                .body(not(containsString("79031234567")));
        api().post("/api/v1/parked-records/" + id + "/replay").then().statusCode(202).body("replayedAt", notNullValue());
        api().post("/api/v1/parked-records/" + id + "/replay").then().statusCode(409).body("type", endsWith("conflict"));
        api().post("/api/v1/parked-records/" + UUID.randomUUID() + "/replay").then().statusCode(404);
    }
}
