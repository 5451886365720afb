package ordnung.hub.alerts;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.testkit.fake.MessengerFactory;
import ordnung.hub.Integration;

/** An account of the shop, a Telegram bot, to which customers and the shop's own people write. */
final class BotShop implements AutoCloseable {
    private static final AtomicLong NUMBERS = new AtomicLong(100_000_000 + System.nanoTime() % 700_000_000);

    final String account;
    private final Messenger messenger;
    private final URI webhook;
    private final List<FromShop> sent = new CopyOnWriteArrayList<>();

    BotShop() {
        this("telegram", "Бот кондитерской");
    }

    /** The shop's mailbox, for one. */
    BotShop(String channel, String name) {
        messenger = ServiceLoader.load(MessengerFactory.class).stream().map(ServiceLoader.Provider::get).filter(one -> one.channel().equals(channel))
                .findFirst().orElseThrow().start(String.format("%032x", System.nanoTime()), 0);
        messenger.onSent(sent::add);
        JsonPath made = Integration.call().body(Map.of("channel", channel, "name", name, "settings", messenger.settings()))
                .post("/api/v1/channel-accounts").then().statusCode(201).extract().jsonPath();
        account = made.getString("id");
        webhook = URI.create("http://127.0.0.1:" + RestAssured.port + URI.create(made.getString("webhookUrl")).getRawPath());
    }

    Person person(String name) {
        return new Person(String.valueOf(NUMBERS.incrementAndGet()), name, null, null);
    }

    /** Told to the shop twice, as providers do. */
    void hears(Person from, String text) {
        List<WebhookCall> calls = messenger.calls(from, messenger.newMessageId(from), new Deed.Text(text, null), Instant.now());
        calls.forEach(this::deliver);
        calls.forEach(this::deliver);
    }

    /** @return the conversation, once it is stored */
    String begins(Person from, String text) {
        hears(from, text);
        return await("conversation").atMost(Duration.ofSeconds(20)).until(() -> conversations().<String>getList("items.findAll { it.customer.name == '" + from.name()
                + "' }.id"), found -> !found.isEmpty()).get(0);
    }

    JsonPath conversations() {
        return Integration.call().queryParam("account", account).queryParam("limit", 200).get("/api/v1/conversations").then().statusCode(200).extract().jsonPath();
    }

    List<String> sentTo(Person person) {
        return sent.stream().filter(one -> one.person().equals(person.id())).map(FromShop::text).toList();
    }

    private void deliver(WebhookCall one) {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook).timeout(Duration.ofSeconds(20));
        one.headers().forEach(request::setHeader);
        try {
            int status = HttpClient.newHttpClient().send(request.POST(BodyPublishers.ofByteArray(one.body())).build(), BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new AssertionError("The webhook was answered " + status);
            }
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Switched off first: a channel whose provider has gone is an outage on every page from then on. */
    @Override
    public void close() {
        Integration.call().body(Map.of("enabled", false)).put("/api/v1/channel-accounts/" + account + "/enabled").then().statusCode(200);
        messenger.close();
    }
}
