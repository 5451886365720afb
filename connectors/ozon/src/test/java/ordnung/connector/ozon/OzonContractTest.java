package ordnung.connector.ozon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.WebhookCall;
import ordnung.connector.ozon.fake.FakeOzon;
import ordnung.connector.ozon.fake.Goods;
import ordnung.connector.ozon.fake.OzonAccount;
import ordnung.connector.ozon.fake.PushCalls;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Ozon against the contract, and against a Seller API that holds its requests against the documentation. */
class OzonContractTest extends ConnectorContract {
    private static final OzonAccount ACCOUNT = OzonAccount.sample();
    private static final Goods CAKE = new Goods(147_451_939L, "cake-1", "Торт «Наполеон»", 2, "1900.50");

    private final FakeOzon ozon = FakeOzon.start(ACCOUNT, clock(), 0);
    private final Media photo = ozon.media().put("image/jpeg", new byte[] {1, 2, 3});
    @TempDir
    Path folder;

    @AfterEach
    void stopOzon() {
        ozon.close();
    }

    @Override
    public ConnectorFactory factory() {
        return new OzonConnectorFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return ACCOUNT.settings(apiBaseUrl);
    }

    @Override
    public Provider provider() {
        return ozon;
    }

    @Override
    public Map<String, WebhookCall> calls() {
        JsonNode text = ozon.buyerWrites("pushed", "Здравствуйте");
        String posting = ozon.orders(CAKE);
        Map<String, ObjectNode> pushes = new LinkedHashMap<>();
        pushes.put("text", PushCalls.newMessage("pushed", text));
        pushes.put("photo", PushCalls.newMessage("pushed", ozon.buyerSendsPhoto("pushed", photo.id())));
        pushes.put("own answer", PushCalls.newMessage("pushed", ozon.sellerWrites("pushed", "Добрый день")));
        pushes.put("support", PushCalls.newMessage("pushed", ozon.supportWrites("pushed", "Обращение принято")));
        pushes.put("edit", PushCalls.updateMessage("pushed", text, "Здравствуйте!", NOW));
        pushes.put("read", PushCalls.messageRead("pushed", "3000000000817031001", NOW));
        pushes.put("closed", PushCalls.chatClosed("pushed"));
        pushes.put("order", PushCalls.newPosting(ozon.posting(posting)));
        pushes.put("state", PushCalls.stateChanged(posting, "posting_delivered", NOW));
        pushes.put("cancelled", PushCalls.cancelled(posting, "Покупатель передумал", NOW));
        pushes.put("cutoff", PushCalls.cutoffChanged(posting, NOW, NOW.plus(Duration.ofDays(1))));
        pushes.put("stocks", PushCalls.ping(NOW).put("message_type", "TYPE_STOCKS_CHANGED"));
        Map<String, WebhookCall> calls = new LinkedHashMap<>();
        pushes.forEach((name, push) -> calls.put(name, pushed().call(push)));
        return calls;
    }

    private PushCalls pushed() {
        return new PushCalls(offline().webhookSuffix(), "127.0.0.1");
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return pushed().call(body);
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        String suffix = offline().webhookSuffix();
        return List.of(new PushCalls(suffix, "198.51.100.7").call(call.body()), new PushCalls(suffix, "").call(call.body()),
                new PushCalls("?key=wrong", "127.0.0.1").call(call.body()), new PushCalls("?key=", "127.0.0.1").call(call.body()),
                new PushCalls(suffix + "0", "127.0.0.1").call(call.body()));
    }

    @Override
    public WebhookCall saying(String text) {
        return pushed().call(PushCalls.newMessage("pushed", ozon.buyerWrites("pushed", text)));
    }

    @Override
    public List<String> happen(String feed, int messages) {
        Supplier<String> one = switch (feed) {
            case "chats" -> () -> ozon.buyerWrites("polled", "Когда готов?").path("message_id").asText();
            case "chat-echoes" -> () -> ozon.sellerWrites("polled", "Завтра").path("message_id").asText();
            case "questions" -> () -> ozon.asks(147_451_939L, "Анна", "Есть без орехов?");
            case "reviews" -> () -> ozon.reviews(147_451_939L, 5, "Вкусно", 1);
            case "orders", "order-statuses" -> () -> ozon.orders(CAKE);
            default -> throw new IllegalArgumentException(feed);
        };
        return IntStream.range(0, messages).mapToObj(i -> one.get()).toList();
    }

    @Override
    public boolean tellsIds() {
        return false;
    }

    /** Ozon takes no id of ours. */
    @Override
    public boolean tracked(Recorded request, String messageId) {
        return true;
    }

    @Override
    public List<SendRequested> outgoing() {
        ozon.buyerWrites("answered", "Здравствуйте");
        return List.of(request("chat:answered", MessageKind.TEXT, "Ваш торт готов", List.of()),
                request("question:" + ozon.asks(7L, "Анна", "Есть без орехов?"), MessageKind.TEXT, "Есть, выбирайте «Прагу»", List.of()),
                request("review:" + ozon.reviews(7L, 5, "Вкусно", 0), MessageKind.TEXT, "Спасибо!", List.of()),
                file(MessageKind.IMAGE, "торт.jpg", "image/jpeg"), file(MessageKind.DOCUMENT, "счёт.pdf", "application/pdf"));
    }

    private SendRequested file(MessageKind kind, String name, String mimeType) {
        try {
            Path file = Files.write(folder.resolve(kind.word()), new byte[] {1, 2, 3});
            return request("chat:answered", kind, null, List.of(new OutgoingFile("f-1", kind, mimeType, name, 3, file.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SendRequested request(String thread, MessageKind kind, @Nullable String text, List<OutgoingFile> files) {
        return new SendRequested("message-17", 1, "account", "ozon", thread, List.of(thread), null, kind, text, files, null, null, List.of(), Map.of());
    }
}
