package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.host.EventPublisher;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A marketplace forbids contacts in answers: whoever writes one is told before it goes. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class CautionTest {
    @Inject
    EventPublisher publisher;

    private String account;
    private String chat;

    @BeforeEach
    void aBuyerHasAsked() {
        account = call().body(Map.of("channel", "ozon", "name", "Магазин на Ozon", "direction", "marketplaces", "settings", Map.of("clientId", "17",
                "apiKey", "key-" + System.nanoTime(), "apiBaseUrl", "http://127.0.0.1:9"))).post("/api/v1/channel-accounts").then().statusCode(201)
                .extract().path("id");
        new Told(publisher, account).that(Told.text("chat:1", "m1", "Когда отправите?", Instant.now()));
        chat = await().atMost(Duration.ofSeconds(20)).until(() -> call().queryParam("account", account).get("/api/v1/conversations")
                .path("items[0].id"), found -> found != null);
    }

    @AfterEach
    void close() {
        call().body(Map.of("enabled", false)).put("/api/v1/channel-accounts/" + account + "/enabled");
    }

    private static String cautions(String conversation) {
        return "/api/v1/conversations/" + conversation + "/cautions";
    }

    @Test
    void aLinkAndAPhoneAreWarnedOfAndPlainWordsAreNot() {
        List<String> said = call().body(Map.of("text", "Пишите в ватсап +7 900 000-00-01 или на https://shop.example")).post(cautions(chat)).then()
                .statusCode(200).extract().path("items");
        assertThat(said).isNotEmpty().allMatch(sentence -> sentence.endsWith("."));
        call().body(Map.of("text", "Отправим завтра, спасибо!")).post(cautions(chat)).then().statusCode(200).body("items", is(empty()));
    }

    @Test
    void anEmptyTextAndAnUnknownConversationAreNamed() {
        call().body(Map.of("text", "")).post(cautions(chat)).then().statusCode(400).body("errors.field", contains("text"));
        call().body(Map.of("text", "x")).post(cautions(UUID.randomUUID().toString())).then().statusCode(404);
    }
}
