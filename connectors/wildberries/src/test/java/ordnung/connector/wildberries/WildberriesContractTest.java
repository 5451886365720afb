package ordnung.connector.wildberries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.connector.wildberries.fake.FakeWildberries;
import ordnung.connector.wildberries.fake.WildberriesAccount;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Wildberries against the contract, and against a seller API that holds its requests against the documentation. */
class WildberriesContractTest extends ConnectorContract {
    private static final WildberriesAccount ACCOUNT = WildberriesAccount.sample();

    private final FakeWildberries wildberries = FakeWildberries.start(ACCOUNT, clock(), 0);
    @TempDir
    Path folder;

    @AfterEach
    void stopWildberries() {
        wildberries.close();
    }

    @Override
    public ConnectorFactory factory() {
        return new WildberriesConnectorFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return ACCOUNT.settings(apiBaseUrl);
    }

    @Override
    public Provider provider() {
        return wildberries;
    }

    @Override
    public boolean isCalled() {
        return false;
    }

    @Override
    public Map<String, WebhookCall> calls() {
        return Map.of();
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        throw new UnsupportedOperationException("Wildberries calls nobody");
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        throw new UnsupportedOperationException("Wildberries calls nobody");
    }

    @Override
    public WebhookCall saying(String text) {
        throw new UnsupportedOperationException("Wildberries calls nobody");
    }

    @Override
    public List<MessageReceived> said(String text) {
        String id = wildberries.buyerWrites("said-" + UUID.randomUUID(), "Анна", text);
        PollResult result = ((Polling) connector()).poll("chats", null).toCompletableFuture().join();
        return ((PollResult.Fetched) result).events().stream().map(MessageReceived.class::cast).filter(message -> message.externalId().equals(id)).toList();
    }

    @Override
    public List<String> happen(String feed, int messages) {
        Supplier<String> one = switch (feed) {
            case "chats" -> () -> wildberries.buyerWrites("polled", "Анна", "Когда готов?");
            case "questions" -> () -> wildberries.asks(Shop.CAKE, "Есть без орехов?");
            case "question-answers" -> () -> {
                String question = wildberries.asks(Shop.CAKE, "Есть без орехов?");
                wildberries.sellerAnswers(question, "Есть");
                return question;
            };
            case "reviews" -> () -> wildberries.reviews(Shop.CAKE, "Анна", 5, "Вкусно");
            case "review-answers" -> () -> {
                String review = wildberries.reviews(Shop.CAKE, "Анна", 5, "Вкусно");
                wildberries.sellerAnswersReview(review, "Спасибо");
                return review;
            };
            case "orders", "order-statuses" -> () -> wildberries.orders(Shop.CAKE, "");
            default -> throw new IllegalArgumentException(feed);
        };
        return IntStream.range(0, messages).mapToObj(i -> one.get()).toList();
    }

    @Override
    public boolean tellsIds() {
        return false;
    }

    /** Wildberries takes no id of ours. */
    @Override
    public boolean tracked(Recorded request, String messageId) {
        return true;
    }

    /** A chat's signature is asked for before anything is written into it. */
    @Override
    public boolean isPreparation(Recorded request) {
        return request.path().equals("/api/v1/seller/chats");
    }

    @Override
    public List<SendRequested> outgoing() {
        String chat = "1:" + UUID.randomUUID();
        wildberries.buyerWrites(chat, "Анна", "Здравствуйте");
        return List.of(request("question:" + wildberries.asks(Shop.CAKE, "Есть без орехов?"), MessageKind.TEXT, "Есть, выбирайте «Прагу»", List.of()),
                request("chat:" + chat, MessageKind.TEXT, "Ваш торт готов", List.of()),
                request("review:" + wildberries.reviews(Shop.CAKE, "Анна", 5, "Вкусно"), MessageKind.TEXT, "Спасибо!", List.of()),
                file("chat:" + chat, MessageKind.IMAGE, "торт.jpg", "image/jpeg", "Вот он"),
                file("chat:" + chat, MessageKind.DOCUMENT, "счёт.pdf", "application/pdf", null));
    }

    private SendRequested file(String thread, MessageKind kind, String name, String mimeType, @Nullable String text) {
        try {
            Path file = Files.write(folder.resolve(kind.word()), new byte[] {1, 2, 3});
            return request(thread, kind, text, List.of(new OutgoingFile("f-1", kind, mimeType, name, 3, file.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SendRequested request(String thread, MessageKind kind, @Nullable String text, List<OutgoingFile> files) {
        return new SendRequested("message-17", 1, "account", "wildberries", thread, List.of(thread), null, kind, text, files, null, null, List.of(),
                Map.of());
    }
}
