package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Wildberries for one seller: keeps chats, questions, reviews and orders, takes what the shop writes and tells whoever listens. Start it alone
 * ({@link #start}) or give it to a {@link FakeProvider}. Safe for use by many threads.
 */
public final class FakeWildberries implements Provider, AutoCloseable {
    private final WildberriesAccount account;
    private final Clock clock;
    private final FakeProvider server;
    private final MediaShelf media = new MediaShelf();
    private final ChatBook chats = new ChatBook();
    private final AnsweredOnce questions = new AnsweredOnce("questions");
    private final AnsweredOnce feedbacks = new AnsweredOnce("feedbacks");
    private final OrderBook orders = new OrderBook();
    private final Doings doings = new Doings(media, chats, questions, feedbacks, orders);
    private final Routes routes;
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();

    private FakeWildberries(WildberriesAccount account, Clock clock, int port) {
        this.account = account;
        this.clock = clock;
        this.routes = new Routes(clock, media, chats, questions, feedbacks, orders, doings, this::tell);
        this.server = FakeProvider.start(this, port);
    }

    /** @param port  0: any free one */
    public static FakeWildberries start(WildberriesAccount account, Clock clock, int port) {
        return new FakeWildberries(account, clock, port);
    }

    public FakeProvider server() {
        return server;
    }

    public MediaShelf media() {
        return media;
    }

    /** Called for what the shop does through the API, before the answer goes out, on the server's thread: must not block. */
    public void onAnswer(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    /** @return  the event's id */
    public String buyerWrites(String chat, String name, String text) {
        return said(chat, name, object().put("text", text), "rusite");
    }

    /** About a piece that was bought. @param rid  of its order */
    public String buyerWritesAbout(String rid, Goods goods, String chat, String name, String text) {
        ObjectNode message = object().put("text", text);
        Enclosed.card(message, goods.nmId(), goods.price(), rid);
        return said(chat, name, message, "rusite");
    }

    /** @return  the event's id */
    public String buyerSendsFile(String chat, String name, String fileName, String mimeType, byte[] bytes) {
        ObjectNode message = object().put("text", "");
        new Enclosed(media.put(mimeType, bytes).id(), mimeType, fileName, bytes.length, clock.instant()).into(message);
        return said(chat, name, message, "ios");
    }

    /** Somebody of the shop answers in Wildberries' own cabinet. */
    public String sellerWrites(String chat, String text) {
        return said(chat, null, object().put("text", text), "seller-portal");
    }

    public void signsAnew(String chat) {
        chats.signAnew(chat);
    }

    /** @return  the question's id */
    public String asks(Goods goods, String text) {
        return questions.add(AnsweredOnce.newId(), Remarks.question(text), goods, clock.instant());
    }

    /** @return  the review's id */
    public String reviews(Goods goods, String name, int rating, String text, String... photos) {
        return feedbacks.add(AnsweredOnce.newId(), Remarks.review(name, rating, text, List.of(photos)), goods, clock.instant());
    }

    /** Somebody of the shop answers a question in the cabinet. */
    public void sellerAnswers(String question, String text) {
        questions.answer(question, Remarks.toQuestion(text, clock.instant()), "wbRu");
    }

    /** Somebody of the shop answers a review in the cabinet. */
    public void sellerAnswersReview(String review, String text) {
        feedbacks.answer(review, Remarks.toReview(text), "wbRu");
    }

    /** Wildberries' moderators do not like the shop's answer to a review. */
    public void refusesAnswer(String review) {
        feedbacks.refuse(review);
    }

    /** @return  the order's id */
    public String orders(Goods goods, String comment) {
        long number = orders.newNumber(clock.instant());
        orders.order(number, List.of(goods), comment, clock.instant());
        return String.valueOf(number);
    }

    /** @param supplier  new, confirm, complete, cancel. @param wb  waiting, sorted, sold… */
    public void moves(String order, String supplier, String wb) {
        orders.move(order, now -> new Progress(supplier, wb));
    }

    public String supplierStatus(String order) {
        return Objects.requireNonNull(orders.progress(Long.parseLong(order))).supplier();
    }

    /** @throws IllegalArgumentException  it is about something that is not there */
    void perform(Happening happening) {
        doings.perform(happening);
    }

    long newOrderNumber(Instant now) {
        return orders.newNumber(now);
    }

    private void tell(Happening byShop) {
        listeners.forEach(listener -> listener.accept(byShop));
    }

    private String said(String chat, @Nullable String client, ObjectNode message, String source) {
        String id = UUID.randomUUID().toString();
        chats.write(id, chat, client, message, source, clock.instant());
        return id;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() {
        server.close();
    }

    @Override
    public List<String> faults(Recorded request) {
        return RequestRules.faults(request);
    }

    @Override
    public Answer misused(List<String> faults) {
        return Errors.gateway(400, "bad request", String.join("; ", faults), Map.of());
    }

    @Override
    public Answer answer(Recorded request) {
        return request.header("authorization").orElse("").equals(account.token()) ? routes.answer(request) : unauthorised();
    }

    @Override
    public Answer rateLimited() {
        return Errors.gateway(429, "too many requests", "limited by c122a060-a7fb-4bb4-abb0-32fd4e18d489",
                Map.of("X-Ratelimit-Retry", "3", "X-Ratelimit-Limit", "10", "X-Ratelimit-Reset", "10"));
    }

    @Override
    public Answer unauthorised() {
        return Errors.gateway(401, "unauthorized", "token problem; token is malformed", Map.of());
    }

    @Override
    public Answer unavailable() {
        return Errors.gateway(503, "service unavailable", "try later", Map.of());
    }

    @Override
    public Answer refused() {
        return Errors.feedbacks(422, "Не удалось отредактировать вопрос");
    }
}
