package ordnung.connector.ozon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Expiring;
import ordnung.connector.Http;
import ordnung.connector.Orders;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.common.MarketThread;
import ordnung.connector.ozon.inbound.PushKey;
import ordnung.connector.ozon.inbound.Webhook;
import ordnung.connector.ozon.outbound.Cautions;
import ordnung.connector.ozon.outbound.FileLocator;
import ordnung.connector.ozon.outbound.OzonApi;
import ordnung.connector.ozon.outbound.Requests;
import ordnung.connector.ozon.outbound.Sender;
import ordnung.connector.ozon.outbound.Shipping;
import ordnung.connector.ozon.outbound.ProductNumbers;
import ordnung.connector.ozon.polling.Feeds;
import ordnung.events.Attachment;
import ordnung.events.OrderStatus;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One seller's cabinet. */
final class OzonConnector implements Connector, Polling, Orders, Expiring {
    private final Webhook webhook;
    private final PushKey key;
    private final Feeds feeds;
    private final Sender sender;
    private final Shipping shipping;
    private final Requests requests;
    private final FileLocator files;

    OzonConnector(OzonSettings settings, Http http, Clock clock) {
        OzonApi api = new OzonApi(settings, http);
        ProductNumbers products = new ProductNumbers(api);
        this.key = new PushKey(settings);
        this.webhook = new Webhook(settings.pushSources(), key, clock);
        this.feeds = new Feeds(api, products, clock);
        this.sender = new Sender(api, products, http);
        this.shipping = new Shipping(api);
        this.requests = new Requests(api);
        this.files = new FileLocator(api);
    }

    @Override
    public Capabilities capabilities() {
        return OzonCapabilities.CHAT;
    }

    @Override
    public Capabilities capabilities(String thread) {
        return OzonCapabilities.of(MarketThread.of(thread));
    }

    /** A push names the seller, but every cabinet has an address of its own. */
    @Override
    public @Nullable String address() {
        return null;
    }

    @Override
    public String webhookSuffix() {
        return key.suffix();
    }

    @Override
    public WebhookResult receive(WebhookCall call) {
        return webhook.receive(call);
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

    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return requests.markRead(thread, externalId);
    }

    @Override
    public List<String> cautions(String thread, String text) {
        return Cautions.of(text);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return requests.check();
    }

    @Override
    public CompletionStage<Optional<Instant>> expiresAt() {
        return requests.expiresAt();
    }

    @Override
    public boolean canSet(OrderStatus status) {
        return shipping.canSet(status);
    }

    @Override
    public CompletionStage<SendResult> set(String orderId, OrderStatus status) {
        return shipping.set(orderId, status);
    }
}
