package ordnung.connector.yandexmarket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.ConnectorContract;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.connector.yandexmarket.fake.FakeMarket;
import ordnung.connector.yandexmarket.fake.Item;
import ordnung.connector.yandexmarket.fake.MarketAccount;
import ordnung.connector.yandexmarket.fake.PlayedPushes;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Yandex Market against the contract, and against a Market that holds its requests against the specification. */
class YandexMarketContractTest extends ConnectorContract {
    private static final MarketAccount ACCOUNT = MarketAccount.sample();

    private final FakeMarket market = new FakeMarket(ACCOUNT, clock());
    private final PlayedPushes pushes = market.pushes();
    private final long chat = market.opensChat("Анна", null).id();
    private final long review = market.reviews("CAKE-1", 5, "Вкусно", "Анна").id();
    private final long question = market.asks("CAKE-1", "Анна", "Есть ли орехи?").id();
    private final long answered = market.answers(question, "BUSINESS", "Магазин", "Нет");
    private final long commented = market.comments(review, null, "USER", "Анна", "Согласна").id();
    @TempDir
    Path folder;

    @Override
    public ConnectorFactory factory() {
        return new YandexMarketFactory();
    }

    @Override
    public Map<String, Object> settings(String apiBaseUrl) {
        return ACCOUNT.settings(apiBaseUrl);
    }

    @Override
    public Provider provider() {
        return market;
    }

    @Override
    public Map<String, WebhookCall> calls() {
        Map<String, WebhookCall> calls = new LinkedHashMap<>();
        calls.put("message", pushes.messageSent(999, 1234567, NOW));
        calls.put("chat", pushes.chatCreated(999, NOW));
        calls.put("dispute", pushes.dispute(999, false, NOW));
        calls.put("end of a dispute", pushes.dispute(999, true, NOW));
        calls.put("review", pushes.reviewed(777, NOW));
        calls.put("comment", pushes.reviewCommented(888, NOW));
        calls.put("order", pushes.ordered(33333333, NOW, new Item("CAKE-1", "Торт", 2, 1900)));
        calls.put("status", pushes.moved(33333333, "PROCESSING", "READY_TO_SHIP", NOW));
        calls.put("unknown status", pushes.moved(33333333, "TELEPORTED", "SOON", NOW));
        calls.put("cancellation", pushes.cancelled(33333333, NOW, new Item("CAKE-1", "Торт", 2, 1900)));
        calls.put("wish to cancel", pushes.cancellationAsked(33333333, NOW));
        calls.put("change", pushes.changed(33333333, "SHIPMENT_DATE_UPDATED", NOW));
        calls.put("return", pushes.returned(33333333, 55555, "RETURN", NOW, new Item("CAKE-1", "Торт", 1, 1900)));
        calls.put("refund", pushes.returnMoved(33333333, 55555, "refundStatus", "REFUNDED", NOW));
        calls.put("question", pushes.call(JsonNodeFactory.instance.objectNode().put("notificationType", "GOODS_QUESTION_CREATED")
                .put("questionId", 5).put("createdAt", NOW.toString())));
        calls.put("something new", pushes.call(JsonNodeFactory.instance.objectNode().put("notificationType", "PARCEL_SANG")));
        return calls;
    }

    @Override
    public WebhookCall proven(WebhookCall like, byte[] body) {
        return PlayedPushes.call(body, like.path());
    }

    @Override
    public List<WebhookCall> forgeries(WebhookCall call) {
        return List.of(PlayedPushes.call(call.body(), ""), PlayedPushes.call(call.body(), "/notification"),
                PlayedPushes.call(call.body(), "/wrong-key-0000000/notification"), PlayedPushes.call(call.body(), "/" + ACCOUNT.pushKey() + "x/notification"),
                PlayedPushes.call(call.body(), "/" + ACCOUNT.pushKey().substring(1) + "/notification"));
    }

    /** The Market's calls carry no words, so somebody's words can only be something that is not documented. */
    @Override
    public WebhookCall saying(String text) {
        return pushes.call(JsonNodeFactory.instance.objectNode().put("notificationType", "CHAT_MESSAGE_SENT").put("chatId", 999)
                .put("messageId", "1").put("sentAt", NOW.toString()).put("text", text));
    }

    @Override
    public List<MessageReceived> said(String text) {
        Polling polling = (Polling) connector();
        String cursor = drain(polling, null, new ArrayList<>());
        market.buyerWrites(chat, text);
        List<MessageReceived> messages = new ArrayList<>();
        drain(polling, cursor, messages);
        return messages;
    }

    private static String drain(Polling polling, @Nullable String cursor, List<MessageReceived> messages) {
        Fetched fetched = (Fetched) polling.poll("chats", cursor).toCompletableFuture().join();
        fetched.events().forEach(event -> messages.add((MessageReceived) event));
        return fetched.more() ? drain(polling, fetched.cursor(), messages) : fetched.cursor();
    }

    @Override
    public List<String> happen(String feed, int messages) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            ids.add(happen(feed, "№ " + i));
        }
        return ids;
    }

    private String happen(String feed, String text) {
        return switch (feed) {
            case "chats" -> "chat:" + chat + ":" + market.buyerWrites(chat, text).id();
            case "finished-chats" -> finished(text);
            case "orders" -> "order:" + market.orders(new Item("CAKE-1", text, 1, 1900)).id();
            case "reviews" -> "review:" + market.reviews("CAKE-1", 4, text, "Борис").id();
            case "questions" -> "question:" + market.asks("CAKE-1", "Борис", text).id();
            case "review-comments" -> "review-comment:" + market.comments(review, null, "USER", "Борис", text).id();
            default -> "answer:" + market.answers(question, "USER", "Борис", text);
        };
    }

    private String finished(String text) {
        long over = market.opensChat("Вера", null).id();
        long message = market.buyerWrites(over, text).id();
        market.finishes(over);
        return "chat:" + over + ":" + message;
    }

    @Override
    public boolean tellsIds() {
        return false;
    }

    /** The Market takes no id of ours. */
    @Override
    public boolean tracked(Recorded request, String messageId) {
        return true;
    }

    @Override
    public List<SendRequested> outgoing() {
        return List.of(request("chat:" + chat, MessageKind.TEXT, "Ваш торт готов", List.of(), null),
                request("review:" + review, MessageKind.TEXT, "Спасибо за отзыв", List.of(), null),
                request("review:" + review, MessageKind.TEXT, "И вам спасибо", List.of(), "review-comment:" + commented),
                request("question:" + question, MessageKind.TEXT, "Орехов нет", List.of(), null),
                request("question:" + question, MessageKind.TEXT, "И не было", List.of(), "answer:" + answered),
                file(MessageKind.IMAGE, "торт.jpg", "image/jpeg"), file(MessageKind.VIDEO, "торт.mp4", "video/mp4"),
                file(MessageKind.AUDIO, "торт.mp3", "audio/mpeg"), file(MessageKind.DOCUMENT, "счёт.pdf", "application/pdf"));
    }

    private SendRequested file(MessageKind kind, String name, String mimeType) {
        try {
            Path file = Files.write(folder.resolve(kind.word()), new byte[] {1, 2, 3});
            return request("chat:" + chat, kind, null, List.of(new OutgoingFile("f-1", kind, mimeType, name, 3, file.toString())), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SendRequested request(String thread, MessageKind kind, @Nullable String text, List<OutgoingFile> files, @Nullable String replyTo) {
        return new SendRequested("message-17", 1, "account", "yandex-market", thread, List.of(thread), null, kind, text, files, replyTo, null,
                List.of(), Map.of());
    }
}
