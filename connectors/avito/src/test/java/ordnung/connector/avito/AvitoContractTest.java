package ordnung.connector.avito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.WebhookCall;
import ordnung.connector.avito.fake.FakeAvito;
import ordnung.connector.avito.fake.Messages;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Avito against the contract, and against a played Avito that holds its requests against the documentation. */
class AvitoContractTest extends ConnectorContract {
    private static final Person ANNA = new Person("123456", "Анна", null, null);
    private static final Person BORIS = new Person("654321", "Борис", null, null);

    private final FakeAvito avito = FakeAvito.start();
    private final Media photo = avito.media().put("image/jpeg", new byte[] {1, 2, 3});
    private final AtomicInteger seconds = new AtomicInteger();
    @TempDir
    Path folder;

    @BeforeEach
    void someoneHasWrittenBefore() {
        avito.missed(ANNA, "before-1", new Deed.Text("Ещё актуально?", null), NOW.minusSeconds(3600));
        avito.missed(BORIS, "before-2", new Deed.Text("Здравствуйте", null), NOW.minusSeconds(60));
    }

    @AfterEach
    void stopAvito() {
        avito.close();
    }

    @Override
    public ConnectorFactory factory() {
        return new AvitoFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return avito.settings(apiBaseUrl);
    }

    @Override
    public Provider provider() {
        return avito;
    }

    @Override
    public Map<String, WebhookCall> calls() {
        Map<String, WebhookCall> calls = new LinkedHashMap<>();
        calls.put("text", anna("a1", new Deed.Text("Здравствуйте", null)));
        calls.put("photo", anna("a2", new Deed.Photo(photo.id(), null)));
        calls.put("voice", anna("a3", new Deed.Voice(photo.id())));
        calls.put("place", anna("a4", new Deed.Place(55.75, 37.61, "Пекарня", "Ленина, 1")));
        calls.put("deletion", anna("a5", new Deed.Deletion("a1")));
        calls.put("echo", content("text", "{\"text\":\"Да, приезжайте\"}", FakeAvito.USER));
        calls.put("link", content("link", "{\"link\":{\"text\":\"смотрите\",\"url\":\"https://cakes.example\",\"preview\":{\"title\":\"Торты\"}}}", ANNA.id()));
        calls.put("offer", content("item", "{\"item\":{\"title\":\"Торт\",\"price_string\":\"2 400 ₽\",\"item_url\":\"https://avito.ru/1\"}}", ANNA.id()));
        calls.put("call", content("call", "{\"call\":{\"status\":\"missed\",\"target_user_id\":94235311}}", ANNA.id()));
        calls.put("system", content("system", "{\"text\":\"Покупатель хочет скидку\",\"flow_id\":\"seller_audience_discount\"}", "1"));
        calls.put("file", content("file", "{}", ANNA.id()));
        calls.put("video", content("video", "{}", ANNA.id()));
        calls.put("call in the application", content("appCall", "{}", ANNA.id()));
        return calls;
    }

    private WebhookCall anna(String id, Deed deed) {
        return envelope(new Messages(avito.server().baseUrl()).of(ANNA, id, deed, NOW));
    }

    private static WebhookCall content(String type, String content, String author) {
        ObjectNode message = Messages.message("u2i-123456", "c-" + type, author, type, NOW);
        message.set("content", Shop.json(content));
        return envelope(message);
    }

    /** The envelope's own id is as good as any, and the same each time within a test. */
    private static WebhookCall envelope(ObjectNode message) {
        return FakeAvito.call(Messages.bytes(Messages.envelope(message, NOW).put("id", "cc2bd5c3")));
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return FakeAvito.call(body);
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        String key = call.query("key").orElseThrow();
        return List.of(key(call, Map.of()), key(call, Map.of("key", List.of(""))), key(call, Map.of("key", List.of("0".repeat(32)))),
                key(call, Map.of("key", List.of(key.toUpperCase() + "0"))), key(call, Map.of("key", List.of("x", key))), key(call, Map.of("Key", List.of(key))));
    }

    private static WebhookCall key(WebhookCall call, Map<String, List<String>> query) {
        return new WebhookCall("POST", call.headers(), query, call.body());
    }

    @Override
    public WebhookCall saying(String text) {
        return anna("t" + text.hashCode(), new Deed.Text(text, null));
    }

    /** Avito takes no id of ours. */
    @Override
    public boolean tracked(Recorded request, String messageId) {
        return true;
    }

    @Override
    public boolean isPreparation(Recorded request) {
        return request.path().equals("/token");
    }

    @Override
    public List<String> threadsWithNames() {
        return List.of("u2i-123456", "u2i-654321");
    }

    /** Several in a second, in two chats: Avito's times are no finer. */
    @Override
    public List<String> happen(String feed, int messages) {
        return IntStream.range(0, messages).mapToObj(i -> {
            String id = avito.newMessageId(ANNA);
            avito.missed(i % 3 == 0 ? BORIS : ANNA, id, new Deed.Text("сообщение " + i, null), NOW.plusSeconds(10 + seconds.getAndIncrement() / 2));
            return id;
        }).toList();
    }

    @Override
    public List<SendRequested> outgoing() {
        try {
            Path file = Files.write(folder.resolve("cake.png"), new byte[] {1, 2, 3});
            OutgoingFile picture = new OutgoingFile("f-1", MessageKind.IMAGE, "image/png", "торт.png", 3, file.toString());
            return List.of(Shop.text("Ваш торт готов"), Shop.request(MessageKind.IMAGE, null, List.of(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
