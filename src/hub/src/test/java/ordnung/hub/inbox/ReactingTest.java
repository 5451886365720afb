package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ordnung.connector.testkit.fake.Fault;
import ordnung.hub.TestServices;
import ordnung.hub.toy.ToyAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop's reaction to what a customer wrote. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class ReactingTest {
    private WhatsAppShop shop;
    private JsonPath question;

    @BeforeEach
    void aCustomerHasWritten() {
        shop = WhatsAppShop.open();
        question = shop.receiveText(person("Анна"), "Спасибо, всё вкусно", Instant.now());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private ValidatableResponse react(String emoji) {
        return call().body(Map.of("emoji", emoji)).put("/api/v1/messages/" + question.getString("id") + "/reaction").then();
    }

    private List<String> told() {
        return shop.provider.reactions().stream().map(one -> one.body().path("reaction").path("emoji").asText()).toList();
    }

    private void hears(String... emojis) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(told()).containsExactly(emojis));
    }

    private JsonPath message() {
        return call().get("/api/v1/messages/" + question.getString("id")).jsonPath();
    }

    @Test
    void isOnTheMessageAtOnceAndReachesTheCustomer() {
        react("❤️").statusCode(204);
        assertThat(message().getList("reactions.emoji")).containsExactly("❤️");
        assertThat(message().getList("reactions.by")).containsExactly("shop");
        hears("❤️");
        assertThat(shop.provider.reactions().get(0).body().path("reaction").path("message_id").asText()).isEqualTo(question.getString("externalId"));
        call().delete("/api/v1/messages/" + question.getString("id") + "/reaction").then().statusCode(204);
        hears("❤️", "");
        assertThat(message().getList("reactions")).isEmpty();
        assertThat(WhatsAppShop.conversation(question.getString("conversationId")).getString("state")).as("a reaction is no answer").isEqualTo("waiting");
    }

    @Test
    void isToldAgainWhereTheProviderWasBusyAndNotWhereItRefuses() {
        shop.provider.server().next(Fault.status(503));
        react("👍").statusCode(204);
        hears("👍");
        shop.provider.server().next(Fault.refused());
        react("🔥").statusCode(204);
        await().atMost(Duration.ofSeconds(20)).until(() -> message().getString("reactions[0].fault") != null);
        assertThat(told()).containsExactly("👍");
    }

    @Test
    void isNotOfferedWhereTheChannelTakesNone() {
        react("🦄").statusCode(422).body("type", is("urn:ordnung:problem:cannot-react"));
        ToyAccount toy = ToyAccount.connect("called");
        toy.hears("Привет");
        String message = call().get("/api/v1/conversations/" + toy.conversation() + "/messages").path("items[0].id");
        call().body(Map.of("emoji", "👍")).put("/api/v1/messages/" + message + "/reaction").then().statusCode(422);
        String ours = WhatsAppShop.said(question.getString("conversationId"), "И вам");
        call().body(Map.of("emoji", "👍")).put("/api/v1/messages/" + ours + "/reaction").then().statusCode(404);
    }
}
