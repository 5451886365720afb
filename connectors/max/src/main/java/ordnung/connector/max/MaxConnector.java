package ordnung.connector.max;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.Rereading;
import ordnung.connector.SendResult;
import ordnung.connector.Subscribing;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.max.inbound.Retold;
import ordnung.connector.max.inbound.Webhook;
import ordnung.connector.max.outbound.Files;
import ordnung.connector.max.outbound.History;
import ordnung.connector.max.outbound.MaxApi;
import ordnung.connector.max.outbound.Requests;
import ordnung.connector.max.outbound.Sender;
import ordnung.events.Attachment;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One MAX bot. */
final class MaxConnector implements Connector, Subscribing, Rereading {
    /**
     * MAX repeats after one minute, then each time after two and a half times as long, and after eight hours not at all
     * ({@code dev.max.ru/docs-api/methods/POST/subscriptions}).
     */
    private static final Duration REPEATS = Duration.ofMinutes(5);

    private final Webhook webhook;
    private final Sender sender;
    private final Requests requests;
    private final Files files;
    private final History history;

    MaxConnector(MaxSettings settings, Http http, Clock clock) {
        MaxApi api = new MaxApi(settings, http);
        this.webhook = new Webhook(settings, clock);
        this.sender = new Sender(api);
        this.requests = new Requests(api, settings.secret());
        this.files = new Files(api);
        this.history = new History(api, new Retold(clock), clock);
    }

    @Override
    public Capabilities capabilities() {
        return MaxCapabilities.ALL;
    }

    @Override
    public Capabilities capabilities(String thread) {
        return MaxThread.isComment(thread) ? Capabilities.RECEIVES_ONLY : MaxCapabilities.ALL;
    }

    /** No call names the bot that it is for. */
    @Override
    public @Nullable String address() {
        return null;
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

    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return requests.markRead(thread);
    }

    @Override
    public CompletionStage<SendResult> acknowledge(MessageReceived press) {
        return requests.acknowledge(press);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return requests.check();
    }

    @Override
    public Duration repeats() {
        return REPEATS;
    }

    @Override
    public CompletionStage<PollResult> reread(String thread, Instant since) {
        return history.since(thread, since);
    }

    @Override
    public CompletionStage<SendResult> subscribe(URI address) {
        return requests.subscribe(address);
    }
}
