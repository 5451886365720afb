package ordnung.hub.browser;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
        String url = Integration.call().body(Map.of("channel", "whatsapp", "name", "Кондитерская на Ленина",
                        "settings", account.settings(provider.baseUrl())))
                .post("/api/v1/channel-accounts").then().statusCode(201).extract().path("webhookUrl");
        post = new WebhookPost(account, URI.create(url));
        webhooks = new Webhooks(account);
    }

    WhatsAppPerson customer(String name) {
        return WhatsAppPerson.withPhone(name, "7916" + String.format("%07d", Math.floorMod(System.nanoTime(), 10_000_000L)));
    }

    void receives(WhatsAppPerson from, String text) {
        Message message = Message.from(from, FakeWhatsApp.randomWamid(), Instant.now()).text(text);
        try {
            int status = post.send(webhooks.message(message)).get(5, TimeUnit.SECONDS);
            if (status != 200) {
                throw new AssertionError("The webhook was answered " + status);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    List<SentMessage> sent() {
        return provider.sent();
    }

    @Override
    public void close() {
        provider.close();
    }
}
