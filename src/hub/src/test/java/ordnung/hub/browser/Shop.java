package ordnung.hub.browser;

import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.SentMessage;
import ordnung.connector.testkit.whatsapp.WebhookPost;
import ordnung.connector.testkit.whatsapp.Webhooks;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.Integration;

/** A shop with one WhatsApp number, whose customers write through the real webhook. */
final class Shop implements AutoCloseable {
    private static final AtomicLong PHONES = new AtomicLong(System.nanoTime());

    private final String id;
    private final WhatsAppAccount account;
    private final FakeWhatsApp provider;
    private final WebhookPost post;
    private final Webhooks webhooks;

    Shop() {
        String number = Long.toString(System.nanoTime());
        WhatsAppAccount sample = WhatsAppAccount.sample();
        account = new WhatsAppAccount(number, sample.businessAccountId(), sample.displayPhone(), sample.accessToken(), sample.appSecret(),
                sample.verifyToken());
        provider = FakeWhatsApp.start(account);
        Response opened = Integration.call().body(Map.of("channel", "whatsapp", "name", "Кондитерская на Ленина",
                        "settings", account.settings(provider.baseUrl())))
                .post("/api/v1/channel-accounts").then().statusCode(201).extract().response();
        id = opened.path("id");
        post = new WebhookPost(account, URI.create(opened.path("webhookUrl")));
        webhooks = new Webhooks(account);
    }

    WhatsAppPerson customer(String name) {
        return WhatsAppPerson.withPhone(name, "7916" + String.format("%07d", PHONES.incrementAndGet() % 10_000_000));
    }

    void receives(WhatsAppPerson from, String text) {
        send(webhooks.message(Message.from(from, FakeWhatsApp.randomWamid(), Instant.now()).text(text)));
    }

    private void send(byte[] body) {
        try {
            int status = post.send(body).get(5, TimeUnit.SECONDS);
            if (status != 200) {
                throw new AssertionError("The webhook was answered " + status);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Everyone in one call of the messenger. */
    void receivesFromAll(List<WhatsAppPerson> people, String text) {
        send(webhooks.messages(people.stream().map(from -> Message.from(from, FakeWhatsApp.randomWamid(), Instant.now()).text(text)).toList()));
    }

    /** So that the next test finds its own few chats at the top of the list. */
    void leavesNobodyWaiting() {
        List<String> waiting;
        do {
            waiting = Integration.call().queryParam("state", "waiting").queryParam("account", id).get("/api/v1/conversations").path("items.id");
            waiting.forEach(each -> Integration.call().body(Map.of("reason", "Просто поток")).post("/api/v1/conversations/" + each + "/dismissal")
                    .then().statusCode(200));
        } while (!waiting.isEmpty());
    }

    /** How many of this shop's own customers wait, whoever else does. */
    int waiting() {
        int n = 0;
        String after = null;
        do {
            var page = Integration.call().queryParam("state", "waiting").queryParam("account", id).queryParam("limit", 200)
                    .queryParams(after == null ? Map.of() : Map.of("cursor", after)).get("/api/v1/conversations").jsonPath();
            n += page.getList("items").size();
            after = page.getString("next");
        } while (after != null);
        return n;
    }

    List<SentMessage> sent() {
        return provider.sent();
    }

    /** How many of the shop's have reached a customer's message. */
    int reactions() {
        return provider.reactions().size();
    }

    @Override
    public void close() {
        provider.close();
    }
}
