package ordnung.connector.yandexmarket.fake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Provider;
import ordnung.connector.testkit.fake.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The Partner API as its specification has it, over a cabinet in which buyers write, ask, review and order. Methods may be called from any thread;
 * none waits for the network. To be put on a {@link ordnung.connector.testkit.fake.FakeProvider}.
 */
public final class FakeMarket implements Provider {
    private final MarketAccount account;
    private final Cabinet cabinet;
    private final RequestRules rules;
    private final PlayedApi api;
    private final PlayedPushes pushes;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<Consumer<Published>> listeners = new CopyOnWriteArrayList<>();

    public FakeMarket(MarketAccount account, Clock clock) {
        this.account = account;
        this.cabinet = new Cabinet(clock, account.campaignId());
        this.rules = new RequestRules(account);
        this.api = new PlayedApi(cabinet, published -> listeners.forEach(listener -> listener.accept(published)));
        this.pushes = new PlayedPushes(account);
    }

    public MarketAccount account() {
        return account;
    }

    public PlayedPushes pushes() {
        return pushes;
    }

    /** Called for whatever the shop writes through the API, on the server's thread: must not block. */
    public void onAnswer(Consumer<Published> listener) {
        listeners.add(listener);
    }

    /** @param order  that the chat is about; null: the buyer began it without one */
    public Happened opensChat(String buyer, @Nullable Long order) {
        long id = cabinet.chat(buyer, order);
        return new Happened(id, pushes.chatCreated(id, cabinet.instant()));
    }

    public Happened buyerWrites(long chat, String text) {
        return wrote(chat, cabinet.write(chat, "CUSTOMER", text, null, null, 0));
    }

    /** @param base  where the file will be had: the played server's address */
    public Happened buyerSends(long chat, String fileName, byte[] bytes, String base) {
        String path = "/played-files/" + (files.size() + 1);
        files.put(path, bytes);
        return wrote(chat, cabinet.write(chat, "CUSTOMER", null, fileName, base + path, bytes.length));
    }

    /** The shop, in the Market's own cabinet. */
    public Happened shopWrites(long chat, String text) {
        return wrote(chat, cabinet.write(chat, "PARTNER", text, null, null, 0));
    }

    public Happened marketWrites(long chat, String text) {
        return wrote(chat, cabinet.write(chat, "MARKET", text, null, null, 0));
    }

    public void finishes(long chat) {
        cabinet.status(chat, "FINISHED");
    }

    public Happened asks(String sku, String buyer, String text) {
        return new Happened(cabinet.question(sku, buyer, text, account.businessId()), pushes.ping(cabinet.instant()));
    }

    /** @param type  {@code USER}, {@code BUSINESS} (the shop, in the cabinet), {@code VENDOR} or {@code BRAND} */
    public long answers(long question, String type, String name, String text) {
        return cabinet.answer(question, type, name, text);
    }

    public Happened reviews(String sku, int rating, @Nullable String text, String buyer, String... photos) {
        long id = cabinet.review(sku, rating, text, buyer, List.of(photos));
        return new Happened(id, pushes.reviewed(id, cabinet.instant()));
    }

    /** @param type  {@code USER} or {@code BUSINESS} (the shop, in the cabinet) */
    public Happened comments(long review, @Nullable Long parent, String type, String name, String text) {
        long id = cabinet.comment(review, parent, type, name, text).path("id").asLong();
        return new Happened(id, pushes.reviewCommented(id, cabinet.instant()));
    }

    public Happened orders(Item... items) {
        long id = cabinet.order(false, items);
        return new Happened(id, pushes.ordered(id, cabinet.instant(), items));
    }

    /** An order made in the Market's sandbox. */
    public Happened triesOrdering(Item... items) {
        long id = cabinet.order(true, items);
        return new Happened(id, pushes.ordered(id, cabinet.instant(), items));
    }

    public Happened moves(long order, String status, String substatus) {
        cabinet.move(order, status, substatus);
        return new Happened(order, pushes.moved(order, status, substatus, cabinet.instant()));
    }

    @Override
    public List<String> faults(Recorded request) {
        return files.containsKey(request.path()) ? List.of() : rules.faults(request);
    }

    @Override
    public Answer answer(Recorded request) {
        byte[] file = files.get(request.path());
        return file == null ? api.answer(request) : Answer.bytes("application/octet-stream", file);
    }

    @Override
    public Answer misused(List<String> faults) {
        return Replies.error(400, "BAD_REQUEST", String.join("; ", faults));
    }

    @Override
    public Answer rateLimited() {
        return Replies.error(420, "METHOD_FAILURE", "Hit rate limit of 4 parallel requests for businessId " + account.businessId());
    }

    @Override
    public Answer unauthorised() {
        return Replies.error(403, "FORBIDDEN", "Access denied");
    }

    @Override
    public Answer unavailable() {
        return Replies.error(503, "SERVICE_UNAVAILABLE", "Service temporarily unavailable");
    }

    @Override
    public Answer refused() {
        return Replies.error(400, "BAD_REQUEST", "Request cannot be processed");
    }

    private Happened wrote(long chat, long message) {
        return new Happened(message, pushes.messageSent(chat, message, cabinet.instant()));
    }
}
