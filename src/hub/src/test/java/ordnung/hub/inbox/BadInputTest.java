package ordnung.hub.inbox;

import static io.restassured.RestAssured.given;
import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.wamid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.WebhookPost;
import ordnung.connector.testkit.whatsapp.Webhooks;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class BadInputTest {
    private WhatsAppShop shop;

    @BeforeEach
    void open() {
        shop = WhatsAppShop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private byte[] text() {
        return shop.webhooks.message(Message.from(person("Анна"), wamid(), Instant.now()).text("?"));
    }

    private int signedBy(String signature, byte[] body) {
        return given().contentType("application/json").header(Webhooks.SIGNATURE_HEADER, signature).body(body).post(shop.url())
                .statusCode();
    }

    @Test
    void whatIsWrongIsToldCountedAndNotStored() {
        byte[] large = new byte[20 * 1024 * 1024];
        assertThat(shop.post("{\"object\": ".getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(given().contentType("application/json").body(text()).post(shop.url()).statusCode()).isEqualTo(401);
        assertThat(signedBy("sha256=" + "0".repeat(64), text())).isEqualTo(401);
        assertThat(signedBy("sha256=none", text())).isEqualTo(401);
        assertThat(shop.post(large)).isEqualTo(413);
        assertThat(given().body("x").put(shop.url()).statusCode()).isEqualTo(405);
        JsonPath ledger = shop.ledger(line -> line.getInt("rejected") == 6);
        Map<String, Integer> reasons = IntStream.range(0, ledger.getList("rejectedReasons").size()).boxed().collect(Collectors.toMap(
                i -> ledger.getString("rejectedReasons[" + i + "].reason"), i -> ledger.getInt("rejectedReasons[" + i + "].count")));
        assertThat(reasons).isEqualTo(Map.of("malformed-json", 1, "bad-signature", 3, "too-large", 1, "method-not-allowed", 1));
        assertThat(ledger.getInt("received")).isZero();
        assertThat(call().get("/api/v1/conversations?account=" + shop.id).jsonPath().getList("items")).isEmpty();
        assertThat(shop.post(text())).isEqualTo(200);
    }

    @Test
    void anAccountThatNobodyHasIsToldSoHoweverMuchIsSent() {
        int before = strangers();
        assertThat(postTo("/webhooks/whatsapp/" + UUID.randomUUID(), text())).isEqualTo(404);
        assertThat(postTo("/webhooks/pigeon/1", new byte[20 * 1024 * 1024])).isEqualTo(404);
        assertThat(postTo("/webhooks/site-form/" + shop.id, text())).isEqualTo(404);
        await().atMost(WhatsAppShop.PATIENCE).until(() -> strangers() == before + 3);
    }

    private int postTo(String path, byte[] body) {
        return new WebhookPost(shop.account, shop.url().resolve(path)).send(body).join();
    }

    private static int strangers() {
        return call().get("/api/v1/ledger").jsonPath().getList("items.findAll { it.accountId == null }.rejected", Integer.class).stream()
                .mapToInt(n -> n).sum();
    }

    @Test
    void fieldsThatNobodyKnowsHurtNothing() {
        String wamid = wamid();
        Message message = Message.from(person("Анна"), wamid, Instant.now()).text("Добрый день");
        message.json().putObject("hologram").put("depth", 3);
        shop.receive(message);
        assertThat(shop.message(wamid).getString("text")).isEqualTo("Добрый день");
    }

    @Test
    void whileTheAccountIsSwitchedOffTheProviderKeepsItsCalls() {
        call().body(Map.of("enabled", false)).put("/api/v1/channel-accounts/" + shop.id + "/enabled").then().statusCode(200);
        byte[] body = text();
        assertThat(shop.post(body)).isEqualTo(503);
        call().body(Map.of("enabled", true)).put("/api/v1/channel-accounts/" + shop.id + "/enabled").then().statusCode(200);
        assertThat(shop.post(body)).isEqualTo(200);
        assertThat(shop.ledger(line -> line.getInt("stored") == 1 && line.getInt("rejected") > 0).getInt("rejected")).isEqualTo(1);
    }
}
