package ordnung.connector.wildberries;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Expiring;
import ordnung.connector.Http;
import ordnung.connector.Orders;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.common.MarketThread;
import ordnung.connector.wildberries.outbound.AlreadyAnswered;
import ordnung.connector.wildberries.outbound.Cancelling;
import ordnung.connector.wildberries.outbound.Cautions;
import ordnung.connector.wildberries.outbound.Check;
import ordnung.connector.wildberries.outbound.FileLocator;
import ordnung.connector.wildberries.outbound.ReplySigns;
import ordnung.connector.wildberries.outbound.Sender;
import ordnung.connector.wildberries.outbound.WildberriesApi;
import ordnung.connector.wildberries.polling.Feeds;
import ordnung.events.Attachment;
import ordnung.events.OrderStatus;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One seller. */
final class WildberriesConnector implements Connector, Polling, Orders, Expiring {
    private final Token token;
    private final Feeds feeds;
    private final Sender sender;
    private final Cancelling cancelling;
    private final Check check;
    private final FileLocator files;

    WildberriesConnector(WildberriesSettings settings, Http http, Clock clock) {
        WildberriesApi api = new WildberriesApi(settings, http);
        ReplySigns signs = new ReplySigns(api);
        AlreadyAnswered already = new AlreadyAnswered();
        this.token = settings.token();
        this.feeds = new Feeds(api, signs, already, token.basic(), clock);
        this.sender = new Sender(api, signs, already);
        this.cancelling = new Cancelling(api);
        this.check = new Check(api);
        this.files = new FileLocator(api);
    }

    @Override
    public Capabilities capabilities() {
        return WildberriesCapabilities.CHAT;
    }

    @Override
    public Capabilities capabilities(String thread) {
        return WildberriesCapabilities.of(MarketThread.of(thread));
    }

    @Override
    public @Nullable String address() {
        return null;
    }

    /** Wildberries calls nobody. */
    @Override
    public WebhookResult receive(WebhookCall call) {
        return new WebhookResult.Rejected(404, "no-calls");
    }

    @Override
    public List<Feed> feeds() {
        return feeds.all();
    }

    @Override
    public CompletionStage<PollResult> poll(String feed, @Nullable String cursor) {
        return feeds.poll(feed, cursor);
    }

    @Override
    public CompletionStage<SendResult> send(SendRequested message) {
        return sender.send(message);
    }

    @Override
    public CompletionStage<Http.Request> locate(Attachment attachment) {
        return files.locate(attachment);
    }

    /** A buyer at Wildberries does not see what has been read. */
    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return CompletableFuture.completedFuture(new Accepted(""));
    }

    @Override
    public List<String> cautions(String thread, String text) {
        return Cautions.of(text);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return check.all();
    }

    @Override
    public CompletionStage<Optional<Instant>> expiresAt() {
        return CompletableFuture.completedFuture(token.expires());
    }

    @Override
    public boolean canSet(OrderStatus status) {
        return cancelling.canSet(status);
    }

    @Override
    public CompletionStage<SendResult> set(String orderId, OrderStatus status) {
        return cancelling.set(orderId, status);
    }
}
