package ordnung.connector.telegram;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.Reacting;
import ordnung.connector.SendResult;
import ordnung.connector.Subscribing;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.telegram.inbound.Updates;
import ordnung.connector.telegram.inbound.Webhook;
import ordnung.connector.telegram.outbound.BotApi;
import ordnung.connector.telegram.outbound.FileLocator;
import ordnung.connector.telegram.outbound.Poller;
import ordnung.connector.telegram.outbound.Requests;
import ordnung.connector.telegram.outbound.Sender;
import ordnung.events.Attachment;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One bot. */
final class TelegramConnector implements Connector, Polling, Subscribing, Reacting {
    private final TelegramSettings settings;
    private final Webhook webhook;
    private final Sender sender;
    private final Requests requests;
    private final FileLocator files;
    private final Poller poller;

    TelegramConnector(TelegramSettings settings, Http http, Clock clock) {
        BotApi api = new BotApi(settings, http);
        Updates updates = new Updates(settings.botId(), clock);
        this.settings = settings;
        this.webhook = new Webhook(settings, updates);
        this.sender = new Sender(api);
        this.requests = new Requests(api, settings);
        this.files = new FileLocator(api);
        this.poller = new Poller(api, updates::read);
    }

    @Override
    public Capabilities capabilities() {
        return TelegramCapabilities.ALL;
    }

    @Override
    public Capabilities capabilities(String thread) {
        return TelegramCapabilities.of(thread);
    }

    /** The owner's own chats have one. */
    @Override
    public Set<Capabilities.Window> windows() {
        return Set.of(TelegramCapabilities.BUSINESS);
    }

    /** Telegram's calls name no bot. */
    @Override
    public @Nullable String address() {
        return null;
    }

    @Override
    public WebhookResult receive(WebhookCall call) {
        return webhook.receive(call);
    }

    @Override
    public List<Feed> feeds() {
        return settings.polling() ? List.of(Poller.FEED) : List.of();
    }

    @Override
    public CompletionStage<PollResult> poll(String feed, @Nullable String cursor) {
        return poller.poll(cursor);
    }

    @Override
    public CompletionStage<SendResult> subscribe(URI webhook) {
        return requests.subscribe(webhook);
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
        return requests.markRead(externalId);
    }

    @Override
    public CompletionStage<SendResult> acknowledge(MessageReceived press) {
        return requests.acknowledge(press.externalId());
    }

    @Override
    public List<String> emojis(String thread) {
        return TelegramCapabilities.emojis(thread);
    }

    @Override
    public CompletionStage<SendResult> react(Target target, @Nullable String emoji) {
        return requests.react(target.externalId(), emoji);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return requests.check();
    }
}
