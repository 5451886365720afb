package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.wamid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class MediaTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    @Inject
    Db db;

    private WhatsAppShop shop;

    @BeforeEach
    void open() {
        shop = WhatsAppShop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String picture() {
        String wamid = wamid();
        shop.receive(Message.from(person("Анна"), wamid, Instant.now()).image(shop.provider.media().put("image/png", PNG).id(), "image/png",
                "x", null));
        return wamid;
    }

    private static boolean is(JsonPath message, String state) {
        return state.equals(message.getString("attachments[0].state"));
    }

    @Test
    void aPictureIsFetchedAfterItsMessage() {
        String wamid = picture();
        JsonPath stored = shop.message(wamid, found -> is(found, "stored"));
        assertThat(call().get(stored.getString("attachments[0].url")).then().statusCode(200).extract().asByteArray()).isEqualTo(PNG);
        assertThat(stored.getString("attachments[0].mimeType")).isEqualTo("image/png");
        assertThat(stored.getInt("attachments[0].size")).isEqualTo(PNG.length);
    }

    @Test
    void aProviderThatDoesNotFindItAtFirstIsAskedAgain() {
        shop.provider.server().next(Fault.status(404), Fault.none(), Fault.status(404));
        String wamid = picture();
        shop.message(wamid, found -> is(found, "stored"));
    }

    @Test
    void whatCannotBeHadIsShownAsFailedWithItsReasonAndCanBeAskedForAgain() {
        shop.provider.server().always(Fault.status(404));
        String wamid = picture();
        JsonPath pending = shop.message(wamid);
        assertThat(is(pending, "pending")).isTrue();
        UUID id = UUID.fromString(pending.getString("attachments[0].id"));
        // The patience of minutes is over: the next try is the last.
        await().atMost(WhatsAppShop.PATIENCE).until(() -> {
            db.query("update attachment set attempts = 7, next_attempt_at = now() where id = $1 and state = 'pending'", id).await()
                    .atMost(Duration.ofSeconds(5));
            return is(shop.message(wamid), "failed");
        });
        assertThat(shop.message(wamid).getString("attachments[0].error")).contains("404");
        shop.provider.server().heal();
        call().post("/api/v1/messages/attachments/" + id + "/fetches").then().statusCode(204);
        shop.message(wamid, found -> is(found, "stored"));
        call().post("/api/v1/messages/attachments/" + id + "/fetches").then().statusCode(404);
    }

    @Test
    void aFileThatHangsHoldsUpNoOther() {
        shop.provider.server().next(Fault.hang());
        picture();
        try (WhatsAppShop other = WhatsAppShop.open()) {
            String wamid = wamid();
            other.receive(Message.from(person("Борис"), wamid, Instant.now()).image(other.provider.media().put("image/png", PNG).id(),
                    "image/png", "x", null));
            other.message(wamid, found -> is(found, "stored"));
        }
    }
}
