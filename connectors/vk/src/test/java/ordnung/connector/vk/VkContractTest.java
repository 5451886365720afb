package ordnung.connector.vk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.connector.vk.fake.FakeVk;
import ordnung.connector.vk.fake.VkAccount;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** VK against the contract, and against an API that holds its requests against the documentation. */
class VkContractTest extends ConnectorContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final VkAccount ACCOUNT = VkAccount.sample();
    private static final Person ANNA = new Person("159526068", "Анна Смирнова", "annasm", null);
    private static final String CHAT = "2000000001";

    private final FakeVk vk = FakeVk.start(ACCOUNT);
    private final Media photo = vk.media().put("image/jpeg", new byte[] {1, 2, 3});
    private final String first = vk.newMessageId(ANNA);
    @TempDir
    Path folder;

    @AfterEach
    void stopVk() {
        vk.close();
    }

    @Override
    public ConnectorFactory factory() {
        return new VkConnectorFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return ACCOUNT.settings(apiBaseUrl);
    }

    @Override
    public Provider provider() {
        return vk;
    }

    @Override
    public Map<String, WebhookCall> calls() {
        Map<String, WebhookCall> calls = new LinkedHashMap<>();
        calls.put("text", anna(1, new Deed.Text("Здравствуйте", null)));
        calls.put("reply", anna(2, new Deed.Text("Да, его", first)));
        calls.put("photo", anna(3, new Deed.Photo(photo.id(), "такой")));
        calls.put("voice", anna(4, new Deed.Voice(photo.id())));
        calls.put("document", anna(5, new Deed.Document(photo.id(), "эскиз.pdf")));
        calls.put("place", anna(6, new Deed.Place(55.75, 37.61, "Дом", "Тверская, 1")));
        calls.put("press", anna(7, new Deed.Press(first, "yes", "Да")));
        calls.put("edit", anna(8, new Deed.Edit(first, "Добрый день")));
        calls.put("reaction", anna(9, new Deed.Reaction(first, "👍")));
        calls.put("reaction taken back", anna(10, new Deed.Reaction(first, null)));
        calls.put("read", anna(11, new Deed.Read(first)));
        calls.put("echo", vk.echo(first, ANNA, "Это мы", NOW));
        Fixtures.ALL.forEach((name, event) -> calls.put(name, vk.events().event(event.type(), Fixtures.object(event.json()))));
        return calls;
    }

    private WebhookCall anna(int after, Deed deed) {
        return vk.calls(ANNA, String.valueOf(Long.parseLong(first) + after), deed, NOW).get(0);
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return rewritten(like, body, envelope -> envelope.put("secret", ACCOUNT.secret()).put("group_id", ACCOUNT.groupId()));
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        return List.of(rewritten(call, call.body(), envelope -> envelope.without("secret")),
                rewritten(call, call.body(), envelope -> envelope.put("secret", "")),
                rewritten(call, call.body(), envelope -> envelope.put("secret", "another secret")),
                rewritten(call, call.body(), envelope -> envelope.set("secret", JSON.createArrayNode().add(ACCOUNT.secret()))));
    }

    private static WebhookCall rewritten(WebhookCall like, byte[] body, UnaryOperator<ObjectNode> change) {
        byte[] changed = body;
        try {
            if (JSON.readTree(body) instanceof ObjectNode envelope) {
                changed = change.apply(envelope).toString().getBytes(StandardCharsets.UTF_8);
            }
        } catch (IOException noJson) {
            // Goes as it is: without the secret it cannot be proven.
        }
        return new WebhookCall(like.method(), like.headers(), like.query(), changed);
    }

    @Override
    public WebhookCall saying(String text) {
        return vk.calls(ANNA, vk.newMessageId(ANNA), new Deed.Text(text, null), NOW).get(0);
    }

    /** Keys and addresses are another's at each look. */
    @Override
    public Optional<ChangedFile> changedFile() {
        return Optional.of(new ChangedFile(vk.events().event("message_new", Fixtures.object(Fixtures.message("такой", photo(9, "a")))),
                edited(photo(9, "b")), edited(photo(10, "c"))));
    }

    private WebhookCall edited(String attachment) {
        return vk.events().event("message_edit", (ObjectNode) Fixtures.object(Fixtures.message("вот такой", attachment)).get("message"));
    }

    private static String photo(int id, String key) {
        return Fixtures.attachment("photo", ("{'id': %d, 'owner_id': 5, 'access_key': '%s', 'sizes': [{'url': 'https://vk.com/%s.jpg', 'width': 9, 'height': 9}]}")
                .replace('\'', '"').formatted(id, key, key));
    }

    @Override
    public List<SendRequested> outgoing() {
        return List.of(request("m-1", MessageKind.TEXT, "Ваш торт готов", List.of(), null, List.of(), Map.of()),
                request("m-2", MessageKind.TEXT, "Ответ", List.of(), "1202", List.of(), Map.of()),
                request("m-3", MessageKind.TEXT, "Ответ", List.of(), ANNA.id() + "_212", List.of(), Map.of()),
                request("m-4", MessageKind.TEXT, "Ответ на заказ", List.of(), "order159526068_7", List.of(), Map.of()),
                request("m-5", MessageKind.BUTTON, "Подтвердить?", List.of(), null, List.of(new Button("yes", "Да"), new Button("no", "Нет")), Map.of()),
                request("m-6", MessageKind.BUTTON, "Когда?", List.of(), null,
                        IntStream.range(0, 10).mapToObj(i -> new Button("slot-" + i, "В " + i)).toList(), Map.of()),
                request("m-7", MessageKind.LOCATION, null, List.of(), null, List.of(), Map.of("latitude", 55.75, "longitude", 37.61)),
                file("m-8", MessageKind.IMAGE, "image/jpeg", "Вот он"), file("m-9", MessageKind.VIDEO, "video/mp4", null),
                file("m-10", MessageKind.VOICE, "audio/ogg; codecs=opus", null), file("m-11", MessageKind.DOCUMENT, "application/pdf", "Счёт"));
    }

    private SendRequested file(String id, MessageKind kind, String mimeType, @Nullable String caption) {
        try {
            Path file = Files.write(folder.resolve(kind.word()), new byte[] {1, 2, 3});
            return request(id, kind, caption, List.of(new OutgoingFile("f-1", kind, mimeType, "файл", 3, file.toString())), null, List.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SendRequested request(String id, MessageKind kind, @Nullable String text, List<OutgoingFile> files, @Nullable String replyTo,
                                         List<Button> buttons, Map<String, Object> payload) {
        return new SendRequested(id, 1, "account", "vk", ANNA.id(), List.of(ANNA.id()), null, kind, text, files, replyTo, null, buttons, payload);
    }

    /** VK takes a number, not an id. */
    @Override
    public boolean tracked(Recorded request, String messageId) {
        return request.path().endsWith("/messages.send") && request.text().matches(".*(^|&)random_id=[1-9][0-9]*(&.*)?");
    }

    @Override
    public List<String> happen(String feed, int messages) {
        return IntStream.range(0, messages).mapToObj(i -> vk.unheard(i % 2 == 0 ? ANNA : new Person(String.valueOf(1000 + i), "Пётр", null, null),
                "Неуслышанное " + i, NOW)).toList();
    }

    @Override
    public List<String> threadsWithNames() {
        vk.knows(ANNA);
        vk.knowsChat(CHAT, "Заказы оптом");
        return List.of(ANNA.id(), CHAT, "-" + ACCOUNT.groupId(), "comment:wall:-203076503_25:" + ANNA.id(), "lead:5:" + ANNA.id());
    }
}
