package ordnung.connector.ozon.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.FakeProvider;
import ordnung.connector.testkit.fake.Happening;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;

/**
 * Ozon for one seller: keeps chats, questions, reviews and postings, takes what the shop writes and tells whoever listens. Start it alone
 * ({@link #start}) or give it to a {@link FakeProvider}. Safe for use by many threads.
 */
public final class FakeOzon implements Provider, AutoCloseable {
    private final OzonAccount account;
    private final Clock clock;
    private final FakeProvider server;
    private final MediaShelf media = new MediaShelf();
    private final ChatBook chats = new ChatBook();
    private final Notebook questions = new Notebook("answers_count");
    private final Notebook reviews = new Notebook("comments_amount");
    private final PostingBook postings = new PostingBook();
    private final Doings doings = new Doings(media, chats, questions, reviews, postings);
    private final Routes routes;
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean subscribed = true;

    private FakeOzon(OzonAccount account, Clock clock, int port) {
        this.account = account;
        this.clock = clock;
        this.routes = new Routes(clock, media, chats, questions, reviews, postings, this::done);
        this.server = FakeProvider.start(this, port);
    }

    /** @param port  0: any free one */
    public static FakeOzon start(OzonAccount account, Clock clock, int port) {
        return new FakeOzon(account, clock, port);
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

    /** Without Premium Plus Ozon lets a shop read its postings and little else. */
    public void subscribed(boolean yes) {
        subscribed = yes;
    }

    /** @return  the message, as {@link PushCalls} takes it; its {@code message_id} is the id */
    public JsonNode buyerWrites(String chat, String text) {
        return chats.write(chats.newNumber(clock.instant()), chat, ChatBook.CUSTOMER, text, false, null, clock.instant());
    }

    /** As {@link #buyerWrites}, in a chat about an order. */
    public JsonNode buyerWritesAbout(String order, String chat, String text) {
        return chats.write(chats.newNumber(clock.instant()), chat, ChatBook.CUSTOMER, text, false, order, clock.instant());
    }

    /** @param mediaId  of {@link #media} */
    public JsonNode buyerSendsPhoto(String chat, String mediaId) {
        return chats.write(chats.newNumber(clock.instant()), chat, ChatBook.CUSTOMER, "![](" + Routes.fileAddress(mediaId) + ")", true, null, clock.instant());
    }

    /** Somebody of the shop answers in Ozon's own cabinet. */
    public JsonNode sellerWrites(String chat, String text) {
        return chats.write(chats.newNumber(clock.instant()), chat, ChatBook.SELLER, text, false, null, clock.instant());
    }

    public JsonNode supportWrites(String chat, String text) {
        return chats.write(chats.newNumber(clock.instant()), chat, "Support", text, false, null, clock.instant());
    }

    /** @return  the question's id */
    public String asks(long sku, String name, String text) {
        String product = "https://www.ozon.ru/product/" + sku + "/";
        return questions.add(Notebook.newId(), object().put("sku", sku).put("author_name", name).put("text", text).put("status", "NEW")
                .put("product_url", product).put("question_link", product + "questions/"), clock.instant());
    }

    /** @return  the review's id */
    public String reviews(long sku, int rating, String text, int photos) {
        return reviews.add(Notebook.newId(), object().put("sku", sku).put("rating", rating).put("text", text).put("status", "UNPROCESSED").put("photos_amount", photos)
                .put("videos_amount", 0).put("order_status", "DELIVERED").put("is_rating_participant", true), clock.instant());
    }

    /** Somebody of the shop answers a question in the cabinet. */
    public String sellerAnswers(String question, String text) {
        return questions.reply(question, Notebook.newId(), object().put("question_id", question).put("author_name", "Пекарня").put("text", text)
                .put("status_publication", "PUBLISHED"), "PROCESSED", clock.instant());
    }

    public String buyerComments(String review, String text) {
        return reviews.reply(review, Notebook.newId(), object().put("text", text).put("is_owner", false).put("is_official", false), null, clock.instant());
    }

    /** @return  the posting's number */
    public String orders(Goods... goods) {
        return postings.order(postings.newNumber(clock.instant()), List.of(goods), clock.instant());
    }

    public void moves(String posting, String status) {
        postings.move(posting, status, clock.instant());
    }

    /** As the API lists it. */
    public JsonNode posting(String number) {
        return postings.find(number).orElseThrow();
    }

    public Instant keyEnds() {
        return clock.instant().plus(Duration.ofDays(90));
    }

    /** @return  what Ozon calls the shop with because of it */
    List<JsonNode> perform(Happening happening) {
        return doings.perform(happening);
    }

    String newMessageNumber(Instant now) {
        return chats.newNumber(now);
    }

    String newPostingNumber(Instant now) {
        return postings.newNumber(now);
    }

    private void done(Happening happening) {
        doings.perform(happening);
        listeners.forEach(listener -> listener.accept(happening));
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
        return OzonErrors.of(400, 3, String.join("; ", faults));
    }

    @Override
    public Answer answer(Recorded request) {
        if (!known(request)) {
            return unauthorised();
        } else if (!subscribed && Routes.PREMIUM.contains(request.path())) {
            return OzonErrors.SUBSCRIPTION;
        }
        return request.path().equals("/v1/roles") ? roles() : routes.answer(request);
    }

    private boolean known(Recorded request) {
        return request.header("client-id").orElse("").equals(account.clientId()) && request.header("api-key").orElse("").equals(account.apiKey());
    }

    private Answer roles() {
        ObjectNode answer = object().put("expires_at", keyEnds().toString());
        answer.putArray("roles").addObject().put("name", "Admin").putArray("methods").add("/v3/chat/list");
        return Answer.json(200, answer);
    }

    @Override
    public Answer rateLimited() {
        return OzonErrors.RATE;
    }

    @Override
    public Answer unauthorised() {
        return OzonErrors.KEY;
    }

    @Override
    public Answer unavailable() {
        return OzonErrors.AWAY;
    }

    @Override
    public Answer refused() {
        return OzonErrors.of(400, 3, "rpc error: code = InvalidArgument");
    }
}
