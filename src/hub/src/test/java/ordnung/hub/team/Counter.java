package ordnung.hub.team;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.WebhookPost;
import ordnung.connector.testkit.whatsapp.Webhooks;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.Integration;

/** A shop's number, to which customers write through the real webhook. */
final class Counter implements AutoCloseable {
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    final String account;
    private final FakeWhatsApp provider;
    private final WebhookPost post;
    private final Webhooks webhooks;

    Counter() {
        String n = Long.toString(NUMBERS.incrementAndGet());
        WhatsAppAccount settings = new WhatsAppAccount("3" + n, "4" + n, "7499" + n, "token-" + n, "secret-" + n, "verify-" + n);
        provider = FakeWhatsApp.start(settings);
        account = Integration.call().body(Map.of("channel", "whatsapp", "name", "Прилавок", "settings", settings.settings(provider.baseUrl())))
                .post("/api/v1/channel-accounts").then().statusCode(201).extract().path("id");
        post = new WebhookPost(settings, URI.create("http://127.0.0.1:" + RestAssured.port + "/webhooks/whatsapp/" + account));
        webhooks = new Webhooks(settings);
    }

    WhatsAppPerson customer(String name) {
        return WhatsAppPerson.withPhone(name, "79" + String.format("%09d", NUMBERS.incrementAndGet() % 1_000_000_000));
    }

    /** @return the conversation, once it is stored */
    String hears(WhatsAppPerson from, String text) {
        return hears(from, text, FakeWhatsApp.randomWamid());
    }

    String hears(WhatsAppPerson from, String text, String wamid) {
        send(List.of(Message.from(from, wamid, Instant.now()).text(text)));
        return await("message").atMost(Duration.ofSeconds(20)).until(() -> Integration.call().queryParam("account", account).queryParam("externalId", wamid)
                .get("/api/v1/messages").then().statusCode(200).extract().jsonPath().<String>getList("items.conversationId"), found -> !found.isEmpty()).get(0);
    }

    /** All in one call of the messenger. */
    void hearsAll(Stream<WhatsAppPerson> people, String text) {
        send(people.map(from -> Message.from(from, FakeWhatsApp.randomWamid(), Instant.now()).text(text)).toList());
    }

    private void send(List<Message> messages) {
        if (post.send(webhooks.messages(messages)).join() != 200) {
            throw new AssertionError("The webhook refused");
        }
    }

    JsonPath conversations() {
        return Integration.call().queryParam("account", account).queryParam("limit", 200).get("/api/v1/conversations").then().statusCode(200).extract().jsonPath();
    }

    @Override
    public void close() {
        provider.close();
    }
}
