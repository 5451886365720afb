package ordnung.connector.avito;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.People;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.Subscribing;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.avito.api.AvitoApi;
import ordnung.connector.avito.catchup.Names;
import ordnung.connector.avito.catchup.Unread;
import ordnung.connector.avito.inbound.Webhook;
import ordnung.connector.avito.outbound.Files;
import ordnung.connector.avito.outbound.Requests;
import ordnung.connector.avito.outbound.Sender;
import ordnung.events.Attachment;
import ordnung.events.Party;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One Avito account. */
final class AvitoConnector implements Connector, Subscribing, Polling, People {
    private final AvitoSettings settings;
    private final WebhookKey key;
    private final Webhook webhook;
    private final Sender sender;
    private final Requests requests;
    private final Files files;
    private final Unread unread;
    private final Names names;

    AvitoConnector(AvitoSettings settings, Http http, Clock clock) {
        AvitoApi api = new AvitoApi(settings, http, clock);
        this.settings = settings;
        this.key = WebhookKey.of(settings);
        this.webhook = new Webhook(settings, key, clock);
        this.sender = new Sender(api);
        this.requests = new Requests(api, key);
        this.files = new Files(api);
        this.unread = new Unread(api, settings.userId(), clock);
        this.names = new Names(api, settings.userId());
    }

    @Override
    public Capabilities capabilities() {
        return AvitoCapabilities.ALL;
    }

    @Override
    public String address() {
        return settings.userId();
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
    public CompletionStage<SendResult> check() {
        return requests.check();
    }

    @Override
    public CompletionStage<SendResult> subscribe(URI address) {
        return requests.subscribe(address);
    }

    @Override
    public List<Feed> feeds() {
        return List.of(Unread.FEED);
    }

    @Override
    public CompletionStage<PollResult> poll(String feed, @Nullable String cursor) {
        return unread.poll(cursor);
    }

    @Override
    public int atOnce() {
        return Names.AT_ONCE;
    }

    @Override
    public CompletionStage<Map<String, Party>> describe(List<String> threads) {
        return names.describe(threads);
    }
}
