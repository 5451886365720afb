package ordnung.connector.yandexmarket;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.Orders;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.yandexmarket.inbound.Webhook;
import ordnung.connector.yandexmarket.outbound.Answers;
import ordnung.connector.yandexmarket.outbound.Cautions;
import ordnung.connector.yandexmarket.outbound.Check;
import ordnung.connector.yandexmarket.outbound.FileLocator;
import ordnung.connector.yandexmarket.outbound.MarketApi;
import ordnung.connector.yandexmarket.outbound.OrderSteps;
import ordnung.connector.yandexmarket.outbound.Sender;
import ordnung.connector.yandexmarket.polling.Feeds;
import ordnung.events.Attachment;
import ordnung.events.OrderStatus;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One shop on Yandex Market. */
final class YandexMarketConnector implements Connector, Polling, Orders {
    private final YandexMarketSettings settings;
    private final Webhook webhook;
    private final Sender sender;
    private final FileLocator files;
    private final Feeds feeds;
    private final OrderSteps steps;
    private final Check check;

    YandexMarketConnector(YandexMarketSettings settings, Http http, Clock clock) {
        MarketApi api = new MarketApi(settings, http);
        Answers answers = new Answers(clock);
        this.settings = settings;
        this.webhook = new Webhook(settings, clock);
        this.sender = new Sender(api, answers);
        this.files = new FileLocator(api);
        this.feeds = new Feeds(api, answers, clock);
        this.steps = new OrderSteps(api, answers);
        this.check = new Check(api, answers);
    }

    @Override
    public Capabilities capabilities() {
        return YandexMarketCapabilities.CHAT;
    }

    @Override
    public Capabilities capabilities(String thread) {
        return YandexMarketCapabilities.of(thread);
    }

    @Override
    public String address() {
        return settings.campaignId();
    }

    @Override
    public String webhookSuffix() {
        return "/" + settings.pushKey();
    }

    @Override
    public WebhookResult receive(WebhookCall call) {
        return webhook.receive(call);
    }

    @Override
    public CompletionStage<SendResult> send(SendRequested message) {
        return sender.send(message);
    }

    @Override
    public CompletionStage<Http.Request> locate(Attachment attachment) {
        return files.locate(attachment);
    }

    /** The Market has no receipts. */
    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return CompletableFuture.completedFuture(new SendResult.Accepted(""));
    }

    @Override
    public List<String> cautions(String thread, String text) {
        return Cautions.of(text);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return check.run();
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
    public boolean canSet(OrderStatus status) {
        return steps.canSet(status);
    }

    @Override
    public CompletionStage<SendResult> set(String orderId, OrderStatus status) {
        return steps.set(orderId, status);
    }
}
