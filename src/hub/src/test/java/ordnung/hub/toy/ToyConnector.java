package ordnung.hub.toy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.SendResult;
import ordnung.connector.Subscribing;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Reply;
import ordnung.events.Attachment;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** Whatever is posted to its address, with its token behind it, is a message of Masha's. What was missed it never tells. */
final class ToyConnector implements Connector, Subscribing, Polling {
    private final String token;
    private final boolean asked;
    private final Clock clock;

    ToyConnector(String token, boolean asked, Clock clock) {
        this.token = token;
        this.asked = asked;
        this.clock = clock;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Set.of(MessageKind.TEXT), 1000, 0, Map.of(), Map.of(), 0, false, false, false, null, null, true, null);
    }

    @Override
    public @Nullable String address() {
        return null;
    }

    @Override
    public String webhookSuffix() {
        return asked ? "" : "?toy=" + token;
    }

    @Override
    public WebhookResult receive(WebhookCall call) {
        if (!token.equals(call.query("toy").orElse(""))) {
            return new WebhookResult.Rejected(401, "bad-token");
        }
        String text = new String(call.body(), StandardCharsets.UTF_8);
        Party masha = new Party(List.of("masha-" + token), "Маша Игрушкина", null, null, null, Party.Evidence.SEEN);
        return new WebhookResult.Events(List.of(new Addressed(null, new MessageReceived("masha", UUID.randomUUID().toString(), Direction.IN, MessageKind.TEXT,
                text, List.of(), null, masha, clock.instant(), null, Map.of(), text))), Reply.OK);
    }

    @Override
    public CompletionStage<SendResult> send(SendRequested message) {
        SendResult answer = Toys.answer(token);
        if (answer instanceof SendResult.Accepted) {
            Toys.texts(token).add(String.valueOf(message.text()));
            return CompletableFuture.completedFuture(new SendResult.Accepted(message.messageId()));
        }
        return CompletableFuture.completedFuture(answer);
    }

    @Override
    public CompletionStage<SendResult> subscribe(URI webhook) {
        SendResult answer = Toys.answer(token);
        if (answer instanceof SendResult.Accepted) {
            Toys.addresses(token).add(webhook);
        }
        return CompletableFuture.completedFuture(answer);
    }

    @Override
    public List<Feed> feeds() {
        return List.of(new Feed("missed", Duration.ofHours(1), Duration.ofSeconds(1), true), new Feed("new", Duration.ofHours(1), Duration.ofSeconds(1), false))
                .subList(0, asked ? 2 : 1);
    }

    @Override
    public CompletionStage<PollResult> poll(String feed, @Nullable String cursor) {
        return CompletableFuture.completedFuture(feed.equals("new") ? new PollResult.Fetched(List.of(), "0", false)
                : new PollResult.NotNow(new SendError("asleep", "The toy sleeps.", true), Duration.ZERO));
    }

    @Override
    public CompletionStage<Http.Request> locate(Attachment attachment) {
        return CompletableFuture.failedFuture(new Http.Failure("A toy has no files", false));
    }

    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return CompletableFuture.completedFuture(new SendResult.Accepted(""));
    }

    @Override
    public CompletionStage<SendResult> check() {
        return CompletableFuture.completedFuture(Toys.answer(token));
    }
}
