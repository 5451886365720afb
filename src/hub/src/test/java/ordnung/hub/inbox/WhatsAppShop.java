package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.FakeWhatsApp;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.SentMessage;
import ordnung.connector.testkit.whatsapp.WebhookPost;
import ordnung.connector.testkit.whatsapp.Webhooks;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;

/** A shop's WhatsApp number, connected to the running application, with Meta's side of it played here. */
final class WhatsAppShop implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000 * 1000);

    final FakeWhatsApp provider;
    final WhatsAppAccount account;
    final String id;
    final Webhooks webhooks;
    final WebhookPost post;

    private WhatsAppShop(WhatsAppAccount account) {
        this.account = account;
        this.provider = FakeWhatsApp.start(account);
        this.id = call().body(Map.of("channel", "whatsapp", "name", "Кондитерская", "settings", account.settings(provider.baseUrl())))
                .post("/api/v1/channel-accounts").then().statusCode(201).extract().path("id");
        this.webhooks = new Webhooks(account);
        this.post = new WebhookPost(account, url());
    }

    static WhatsAppShop open() {
        return new WhatsAppShop(account("secret-" + NUMBERS.incrementAndGet()));
    }

    /** Another number of the same app. */
    WhatsAppShop sibling() {
        return new WhatsAppShop(account(account.appSecret()));
    }

    private static WhatsAppAccount account(String secret) {
        String n = Long.toString(NUMBERS.incrementAndGet());
        return new WhatsAppAccount("10" + n, "20" + n, "7499" + n, "token-" + n, secret, "verify-" + n);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + RestAssured.port + "/webhooks/whatsapp/" + id);
    }

    static WhatsAppPerson person(String name) {
        return WhatsAppPerson.withPhone(name, "79" + String.format("%09d", NUMBERS.incrementAndGet() % 1_000_000_000));
    }

    static WhatsAppPerson nameless(String name) {
        long n = NUMBERS.incrementAndGet();
        return WhatsAppPerson.withUsername(name, "RU." + n, "@user" + n);
    }

    static String wamid() {
        return FakeWhatsApp.randomWamid();
    }

    int post(byte[] body) {
        return post.send(body).join();
    }

    void receive(Message... messages) {
        int status = post(webhooks.messages(List.of(messages)));
        if (status != 200) {
            throw new AssertionError("The webhook was answered " + status);
        }
    }

    /** A text that has been stored. @return the message as the API shows it */
    JsonPath receiveText(WhatsAppPerson person, String text, Instant at) {
        String wamid = wamid();
        receive(Message.from(person, wamid, at).text(text));
        return message(wamid);
    }

    JsonPath message(String wamid) {
        return message(wamid, found -> true);
    }

    /** Waits until the message is there and as it should be. */
    JsonPath message(String wamid, Predicate<JsonPath> as) {
        return await("message " + wamid).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> find(wamid),
                found -> found.getList("items").size() == 1 && as.test(item(found))) == null ? null : item(find(wamid));
    }

    private JsonPath find(String wamid) {
        return call().queryParam("account", id).queryParam("externalId", wamid).get("/api/v1/messages").then().statusCode(200).extract()
                .jsonPath();
    }

    private static JsonPath item(JsonPath found) {
        return found.setRootPath("items[0]");
    }

    static JsonPath conversation(String id) {
        return call().get("/api/v1/conversations/" + id).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath conversation(String id, Predicate<JsonPath> as) {
        return await("conversation").atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> conversation(id), as);
    }

    static List<Map<String, Object>> messages(String conversation) {
        return call().queryParam("limit", 200).get("/api/v1/conversations/" + conversation + "/messages").then().statusCode(200)
                .extract().path("items");
    }

    static Response answer(String conversation, Map<String, Object> body) {
        return call().body(body).post("/api/v1/conversations/" + conversation + "/messages");
    }

    static String said(String conversation, String text) {
        return answer(conversation, Map.of("text", text)).then().statusCode(202).extract().path("id");
    }

    static JsonPath delivery(String message, Predicate<JsonPath> as) {
        return await("delivery of " + message).atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
                .until(() -> call().get("/api/v1/messages/" + message).then().statusCode(200).extract().jsonPath(), as);
    }

    static JsonPath delivered(String message, String state) {
        return delivery(message, found -> state.equals(found.getString("delivery.state")));
    }

    SentMessage sent(int n) {
        await("sent").atMost(PATIENCE).until(() -> provider.sent().size() > n);
        return provider.sent().get(n);
    }

    /** The account's line, once it holds what is expected. */
    JsonPath ledger(Predicate<JsonPath> as) {
        return await("ledger").atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100)).until(() -> call()
                .get("/api/v1/ledger?account=" + id)
                .then().statusCode(200).extract().jsonPath().setRootPath("items[0]"), as);
    }

    static List<WhatsAppPerson> people(int n) {
        return IntStream.range(0, n).mapToObj(i -> i % 5 == 4 ? nameless("Гость " + i) : person("Гость " + i)).toList();
    }

    @Override
    public void close() {
        provider.close();
    }
}
