package ordnung.connector.vk;

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
import ordnung.connector.Reacting;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.vk.inbound.Webhook;
import ordnung.connector.vk.missed.MissedMessages;
import ordnung.connector.vk.outbound.Directory;
import ordnung.connector.vk.outbound.FileLocator;
import ordnung.connector.vk.outbound.Requests;
import ordnung.connector.vk.outbound.Sender;
import ordnung.connector.vk.outbound.VkApi;
import ordnung.events.Attachment;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** One VK community. */
final class VkConnector implements Connector, People, Polling, Reacting {
    private static final List<String> EMOJIS = List.of("👍", "❤", "🙏", "🔥", "😂", "😍", "👌", "🎉");

    private final Webhook webhook;
    private final Sender sender;
    private final Requests requests;
    private final Directory directory;
    private final MissedMessages missed;

    VkConnector(VkSettings settings, Http http, Clock clock) {
        VkApi api = new VkApi(settings, http);
        this.webhook = new Webhook(settings, clock);
        this.sender = new Sender(api);
        this.requests = new Requests(api, settings.groupId());
        this.directory = new Directory(api);
        this.missed = new MissedMessages(api, settings.groupId(), clock);
    }

    @Override
    public Capabilities capabilities() {
        return VkCapabilities.ALL;
    }

    @Override
    public Capabilities capabilities(String thread) {
        return Threads.onlyReceives(thread) ? Capabilities.RECEIVES_ONLY : VkCapabilities.ALL;
    }

    /** None: a call that names another community is refused, as VK's documents want it. */
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
        return FileLocator.locate(attachment);
    }

    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return requests.markRead(thread, externalId);
    }

    @Override
    public CompletionStage<SendResult> acknowledge(MessageReceived press) {
        return requests.acknowledge(press);
    }

    @Override
    public List<String> emojis(String thread) {
        return Threads.isPeer(thread) ? EMOJIS : List.of();
    }

    @Override
    public CompletionStage<SendResult> react(Target target, @Nullable String emoji) {
        return requests.react(target, emoji);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return requests.check();
    }

    @Override
    public int atOnce() {
        return Directory.AT_ONCE;
    }

    @Override
    public CompletionStage<Map<String, Party>> describe(List<String> threads) {
        return directory.describe(threads);
    }

    @Override
    public List<Feed> feeds() {
        return List.of(MissedMessages.FEED);
    }

    @Override
    public CompletionStage<PollResult> poll(String feed, @Nullable String cursor) {
        return missed.poll(cursor);
    }
}
