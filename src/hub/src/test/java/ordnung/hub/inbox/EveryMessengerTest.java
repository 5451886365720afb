package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.answer;
import static ordnung.hub.inbox.WhatsAppShop.conversation;
import static ordnung.hub.inbox.WhatsAppShop.delivery;
import static ordnung.hub.inbox.WhatsAppShop.messages;
import static ordnung.hub.inbox.WhatsAppShop.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.HttpMessenger;
import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.testkit.fake.MessengerFactory;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever messenger the build speaks: written to in it, the shop reads it in the inbox, and answers in it. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class EveryMessengerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    private final List<FromShop> received = new CopyOnWriteArrayList<>();
    private final Person anna = new Person(String.valueOf(100_000_000 + System.nanoTime() % 800_000_000), "Анна-Мария Оболенская", "anna_maria", null);
    private Messenger messenger;
    private String account;
    private URI webhook;

    static Stream<String> channels() {
        return ServiceLoader.load(MessengerFactory.class).stream().map(ServiceLoader.Provider::get).map(MessengerFactory::channel);
    }

    /** Without those that the shop fetches from, whose servers speak no HTTP and whom nobody calls. */
    static Stream<String> calling() {
        return channels().filter(channel -> {
            try (Messenger each = start(channel)) {
                return each instanceof HttpMessenger;
            }
        });
    }

    private static Messenger start(String channel) {
        return ServiceLoader.load(MessengerFactory.class).stream().map(ServiceLoader.Provider::get).filter(one -> one.channel().equals(channel))
                .findFirst().orElseThrow().start(String.format("%032x", System.nanoTime()), 0);
    }

    private void connect(String channel) {
        messenger = start(channel);
        messenger.onSent(received::add);
        JsonPath made = call().body(Map.of("channel", channel, "name", "Кондитерская", "settings", messenger.settings())).post("/api/v1/channel-accounts")
                .then().statusCode(201).extract().jsonPath();
        account = made.getString("id");
        URI url = URI.create(made.getString("webhookUrl"));
        webhook = URI.create("http://127.0.0.1:" + RestAssured.port + url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()));
    }

    /** Empty for what is not spoken to over HTTP. */
    private Optional<FakeProvider> server() {
        return messenger instanceof HttpMessenger web ? Optional.of(web.server()) : Optional.empty();
    }

    @AfterEach
    void close() {
        messenger.close();
    }

    private String does(Deed deed) {
        String id = messenger.newMessageId(anna);
        messenger.calls(anna, id, deed, Instant.now()).forEach(one -> assertThat(deliver(one)).isBetween(200, 299));
        return id;
    }

    private int deliver(WebhookCall one) {
        HttpRequest.Builder request = HttpRequest.newBuilder(webhook).timeout(PATIENCE);
        one.headers().forEach(request::setHeader);
        try {
            return HttpClient.newHttpClient().send(request.POST(BodyPublishers.ofByteArray(one.body())).build(), BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only conversation of this account, once it has so many messages. */
    private List<Map<String, Object>> thread(int messages) {
        return await("thread").atMost(PATIENCE).until(() -> chat() == null ? List.of() : messages(chat()), found -> found.size() == messages);
    }

    private String chat() {
        return call().queryParam("account", account).get("/api/v1/conversations").then().statusCode(200).extract().path("items[0].id");
    }

    private JsonPath last(Predicate<JsonPath> as) {
        return await("message").atMost(PATIENCE).until(() -> {
            List<Map<String, Object>> all = chat() == null ? List.of() : messages(chat());
            return all.isEmpty() ? null : call().get("/api/v1/messages/" + all.get(all.size() - 1).get("id")).then().extract().jsonPath();
        }, found -> found != null && as.test(found));
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aFirstWordIsAWaitingConversationWithACardAndAName(String channel) {
        connect(channel);
        does(new Deed.Text("Здравствуйте! Торт на субботу? 🎂", null));
        assertThat(thread(1)).extracting(one -> one.get("text")).containsExactly("Здравствуйте! Торт на субботу? 🎂");
        JsonPath conversation = conversation(chat(), found -> anna.name().equals(found.getString("customer.name")));
        assertThat(conversation.getString("state")).isEqualTo("waiting");
        assertThat(conversation.getString("channel")).isEqualTo(channel);
        await().atMost(PATIENCE).until(() -> conversation(chat()).getString("cards[0].title").endsWith(anna.name()));
        server().ifPresent(FakeProvider::verify);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void theSameCallsThreeTimesAreOneMessage(String channel) {
        connect(channel);
        List<WebhookCall> calls = messenger.calls(anna, messenger.newMessageId(anna), new Deed.Text("Добрый день", null), Instant.now());
        for (int i = 0; i < 3; i++) {
            calls.forEach(one -> assertThat(deliver(one)).isBetween(200, 299));
        }
        does(new Deed.Text("Вы здесь?", null));
        assertThat(thread(2)).extracting(one -> one.get("text")).containsExactly("Добрый день", "Вы здесь?");
    }

    @ParameterizedTest
    @MethodSource("calling")
    void aStrangerWithoutTheSecretIsTurnedAway(String channel) {
        connect(channel);
        messenger.calls(anna, messenger.newMessageId(anna), new Deed.Text("Я не отсюда", null), Instant.now()).forEach(one -> {
            URI proven = webhook;
            webhook = URI.create(webhook.toString().replaceAll("\\?.*", ""));
            Map<String, String> bare = one.headers().entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            String body = new String(one.body(), java.nio.charset.StandardCharsets.UTF_8).replaceAll("\"secret\":\"[^\"]*\"", "\"secret\":\"guess\"");
            assertThat(deliver(new WebhookCall("POST", bare, Map.of(), body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))).isIn(401, 403);
            webhook = proven;
        });
        assertThat(chat()).isNull();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void anAnswerArrivesAndSoDoesItsQuoteAndPicture(String channel) {
        connect(channel);
        does(new Deed.Text("Какие есть торты?", null));
        thread(1);
        String said = said(chat(), "Прага и Наполеон");
        delivery(said, found -> List.of("accepted", "sent", "delivered", "read").contains(found.getString("delivery.state")));
        assertThat(received).extracting(FromShop::text).containsExactly("Прага и Наполеон");
        assertThat(received.get(0).person()).isEqualTo(anna.id());
        assertThat(conversation(chat()).getString("state")).isEqualTo("answered");
        String file = ordnung.hub.Integration.call().contentType("multipart/form-data").multiPart("file", "cake.png", PNG).post("/api/v1/files").then()
                .statusCode(201).extract().path("id");
        String picture = answer(chat(), Map.of("attachments", List.of(Map.of("fileId", file)))).then().statusCode(202).extract().path("id");
        delivery(picture, found -> List.of("accepted", "sent", "delivered", "read").contains(found.getString("delivery.state")));
        assertThat(received.get(1).kind()).isEqualTo("image");
        assertThat(messenger.media().get(received.get(1).mediaId()).orElseThrow().bytes()).isEqualTo(PNG);
        server().ifPresent(FakeProvider::verify);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aPictureIsFetchedAndStored(String channel) {
        connect(channel);
        assumeTrue(messenger.deeds().contains(Deed.Photo.class));
        does(new Deed.Photo(messenger.media().put("image/png", PNG).id(), null));
        JsonPath message = last(found -> "stored".equals(found.getString("attachments[0].state")));
        assertThat(message.getString("kind")).isEqualTo("image");
        assertThat(call().get(message.getString("attachments[0].url")).then().statusCode(200).extract().asByteArray()).isEqualTo(PNG);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void anEditAndADeletionAreShownWhereTheMessengerTells(String channel) {
        connect(channel);
        String id = does(new Deed.Text("На суботу", null));
        thread(1);
        if (messenger.deeds().contains(Deed.Edit.class)) {
            does(new Deed.Edit(id, "На субботу"));
            assertThat(last(found -> found.getBoolean("edited")).getString("text")).isEqualTo("На субботу");
        }
        if (messenger.deeds().contains(Deed.Deletion.class)) {
            does(new Deed.Deletion(id));
            last(found -> found.getBoolean("deleted"));
        }
    }

    @ParameterizedTest
    @MethodSource("channels")
    void aLongAnswerGoesWholeInOneOrSeveral(String channel) {
        connect(channel);
        does(new Deed.Text("Расскажите обо всём", null));
        thread(1);
        String text = "Торт «Прага» – три коржа и крем.\n\n".repeat(170).strip();
        answer(chat(), Map.of("text", text)).then().statusCode(202);
        await().atMost(PATIENCE).until(() -> received.stream().map(FromShop::text).collect(Collectors.joining()).replaceAll("\\s", "")
                .equals(text.replaceAll("\\s", "")));
        server().ifPresent(FakeProvider::verify);
    }

    @ParameterizedTest
    @MethodSource("calling")
    void aLostAnswerIsNotSentAgainAndARefusedTokenStopsTheAccountUntilItWorks(String channel) {
        connect(channel);
        does(new Deed.Text("Есть торт?", null));
        thread(1);
        delivery(said(chat(), "раз"), found -> !"queued".equals(found.getString("delivery.state")));
        FakeProvider server = server().orElseThrow();
        server.next(Fault.lostAnswer());
        said(chat(), "два");
        await().atMost(PATIENCE).until(() -> received.size() == 2);
        server.always(Fault.unauthorised());
        String stopped = said(chat(), "три");
        call().body(Map.of()).post("/api/v1/channel-accounts/" + account + "/check");
        server.heal();
        call().post("/api/v1/channel-accounts/" + account + "/check").then().statusCode(200);
        assertThat(received).extracting(FromShop::text).doesNotHaveDuplicates();
        assertThat(call().get("/api/v1/messages/" + stopped).<String>path("delivery.state")).isIn("queued", "accepted", "sent", "delivered");
    }
}
