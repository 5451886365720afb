package ordnung.connector.whatsapp;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.Reacting;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.whatsapp.inbound.Webhook;
import ordnung.connector.whatsapp.outbound.GraphApi;
import ordnung.connector.whatsapp.outbound.MediaLocator;
import ordnung.connector.whatsapp.outbound.Requests;
import ordnung.connector.whatsapp.outbound.Sender;
import ordnung.events.Attachment;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One WhatsApp number. */
final class WhatsAppConnector implements Connector, Reacting {
    /** WhatsApp takes any emoji; these answer a customer. */
    private static final List<String> EMOJIS = List.of("👍", "❤️", "🙏", "🔥", "😂", "😍", "👏", "🎉");

    private final WhatsAppSettings settings;
    private final Webhook webhook;
    private final Sender sender;
    private final Requests requests;
    private final MediaLocator media;

    WhatsAppConnector(WhatsAppSettings settings, Http http, Clock clock) {
        GraphApi api = new GraphApi(settings, http);
        this.settings = settings;
        this.webhook = new Webhook(settings, clock);
        this.sender = new Sender(api);
        this.requests = new Requests(api);
        this.media = new MediaLocator(api);
    }

    @Override
    public Capabilities capabilities() {
        return WhatsAppCapabilities.ALL;
    }

    @Override
    public String address() {
        return settings.phoneNumberId();
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
        return media.locate(attachment);
    }

    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return requests.markRead(externalId);
    }

    @Override
    public List<String> emojis(String thread) {
        return EMOJIS;
    }

    @Override
    public CompletionStage<SendResult> react(Target target, @Nullable String emoji) {
        return requests.react(target, emoji);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return requests.check();
    }
}
