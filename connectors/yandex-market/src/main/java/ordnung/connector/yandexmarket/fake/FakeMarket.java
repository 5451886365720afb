package ordnung.connector.yandexmarket.fake;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Answer;
import ordnung.connector.testkit.fake.Happening;
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
    private final PlayedFiles files = new PlayedFiles();
    private final Doings doings;
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();

    public FakeMarket(MarketAccount account, Clock clock) {
        this.account = account;
        this.cabinet = new Cabinet(clock, account.campaignId());
        this.rules = new RequestRules(account);
        this.pushes = new PlayedPushes(account);
        this.doings = new Doings(account, cabinet, pushes, files);
        this.api = new PlayedApi(cabinet, files.shelf(), this::done);
    }

    public MarketAccount account() {
        return account;
    }

    public PlayedPushes pushes() {
        return pushes;
    }

    PlayedFiles files() {
        return files;
    }

    long newId() {
        return cabinet.newId();
    }

    /** @return  the notifications of it */
    List<WebhookCall> perform(Happening happening) {
        return doings.perform(happening);
    }

    /** Called for whatever the shop does through the API, on the server's thread: must not block. */
    public void onAnswer(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    /** @param order  that the chat is about; null: the buyer began it without one */
    public Happened opensChat(String buyer, @Nullable Long order) {
        long id = cabinet.newId();
        cabinet.chat(id, buyer, order, cabinet.instant());
        return new Happened(id, pushes.chatCreated(id, cabinet.instant()));
    }

    public Happened buyerWrites(long chat, String text) {
        return wrote(chat, "CUSTOMER", text, null);
    }

    /** @param base  where the file will be had: the played server's address */
    public Happened buyerSends(long chat, String fileName, byte[] bytes, String base) {
        files.servedAt(base);
        return wrote(chat, "CUSTOMER", null, files.of(files.shelf().put("application/octet-stream", bytes).id(), fileName));
    }

    /** The shop, in the Market's own cabinet. */
    public Happened shopWrites(long chat, String text) {
        return wrote(chat, "PARTNER", text, null);
    }

    public Happened marketWrites(long chat, String text) {
        return wrote(chat, "MARKET", text, null);
    }

    public void finishes(long chat) {
        cabinet.status(chat, "FINISHED");
    }

    public Happened asks(String sku, String buyer, String text) {
        long id = cabinet.newId();
        cabinet.question(id, sku, buyer, text, account.businessId(), cabinet.instant());
        return new Happened(id, pushes.ping(cabinet.instant()));
    }

    /** @param type  {@code USER}, {@code BUSINESS} (the shop, in the cabinet), {@code VENDOR} or {@code BRAND} */
    public long answers(long question, String type, String name, String text) {
        long id = cabinet.newId();
        cabinet.answer(id, question, type, name, text, cabinet.instant());
        return id;
    }

    public Happened reviews(String sku, int rating, @Nullable String text, String buyer, String... photos) {
        long id = cabinet.newId();
        cabinet.review(id, sku, rating, text, buyer, List.of(photos), cabinet.instant());
        return new Happened(id, pushes.reviewed(id, cabinet.instant()));
    }

    /** @param type  {@code USER} or {@code BUSINESS} (the shop, in the cabinet) */
    public Happened comments(long review, @Nullable Long parent, String type, String name, String text) {
        long id = cabinet.comment(cabinet.newId(), review, parent, type, name, text).path("id").asLong();
        return new Happened(id, pushes.reviewCommented(id, cabinet.instant()));
    }

    public Happened orders(Item... items) {
        return ordered(false, items);
    }

    /** An order made in the Market's sandbox. */
    public Happened triesOrdering(Item... items) {
        return ordered(true, items);
    }

    private Happened ordered(boolean fake, Item... items) {
        long id = cabinet.newId();
        cabinet.order(id, fake, List.of(items), cabinet.instant());
        return new Happened(id, pushes.ordered(id, cabinet.instant(), items));
    }

    public Happened moves(long order, String status, String substatus) {
        cabinet.move(order, status, substatus, cabinet.instant());
        return new Happened(order, pushes.moved(order, status, substatus, cabinet.instant()));
    }

    @Override
    public List<String> faults(Recorded request) {
        return files.answer(request.path()).isPresent() ? List.of() : rules.faults(request);
    }

    @Override
    public Answer answer(Recorded request) {
        return files.answer(request.path()).orElseGet(() -> api.answer(request));
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

    private Happened wrote(long chat, String sender, @Nullable String text, @Nullable PlayedFile file) {
        long message = cabinet.newId();
        cabinet.write(message, chat, sender, text, file, cabinet.instant());
        return new Happened(message, pushes.messageSent(chat, message, cabinet.instant()));
    }

    private void done(Happening happening) {
        doings.perform(happening);
        listeners.forEach(listener -> listener.accept(happening));
    }
}
