package ordnung.connector.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.webchat.Entrance.Verdict;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/**
 * The chat on a shop's site. What visitors write comes in as any provider's call does; what the shop answers is sent by being stored: the visitor's
 * browser reads it from the hub, which serves the rest of the chat and asks here who may.
 */
public final class WebChatConnector implements Connector {
    public static final String CHANNEL = "web-chat";
    /** Larger is no chat. Bytes. */
    private static final int LARGEST_CALL = 256 * 1024;
    private static final int LONGEST_TEXT = 10_000;
    private static final SendResult DONE = new SendResult.Accepted("");
    private static final Set<MessageKind> SENDS =
            EnumSet.of(MessageKind.TEXT, MessageKind.IMAGE, MessageKind.AUDIO, MessageKind.VOICE, MessageKind.VIDEO, MessageKind.DOCUMENT);

    private final Entrance entrance;
    private final Looks looks;
    private final Clock clock;

    WebChatConnector(WebChatSettings settings, Clock clock) {
        this.entrance = settings.entrance();
        this.looks = settings.looks();
        this.clock = clock;
    }

    public Entrance entrance() {
        return entrance;
    }

    public Looks looks() {
        return looks;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(SENDS, LONGEST_TEXT, LONGEST_TEXT, Map.of(), Map.of(), 0, true, false, false, null, null, true, null);
    }

    @Override
    public @Nullable String address() {
        return null;
    }

    @Override
    public String webhookSuffix() {
        return "?key=" + URLEncoder.encode(entrance.key(), StandardCharsets.UTF_8);
    }

    @Override
    public WebhookResult receive(WebhookCall call) {
        Entrance.Caller caller = Replies.caller(call);
        Replies replies = new Replies(entrance, caller);
        if (call.method().equals("OPTIONS")) {
            return replies.preflight();
        } else if (!call.method().equals("POST")) {
            return replies.refused(405, "method-not-allowed");
        }
        Verdict verdict = entrance.verdict(caller);
        if (verdict != Verdict.WELCOME) {
            return replies.refused(verdict == Verdict.WRONG_KEY ? 401 : 403, verdict == Verdict.WRONG_KEY ? "bad-key" : "strange-site");
        } else if (call.body().length > LARGEST_CALL) {
            return replies.refused(413, "too-large");
        }
        return understood(call.body(), replies);
    }

    private WebhookResult understood(byte[] bytes, Replies replies) {
        JsonNode body = Json.read(bytes);
        if (!(body instanceof ObjectNode object)) {
            return replies.refused(400, "malformed-json");
        }
        Optional<Visitor> visitor = Visitor.of(object.path("visitor").textValue());
        return visitor.<WebhookResult>map(who -> new WebhookResult.Events(
                        new VisitorCall(object, who, clock.instant().truncatedTo(ChronoUnit.MILLIS)).events().stream()
                                .map(event -> new Addressed(null, event)).toList(), replies.taken()))
                .orElseGet(() -> replies.refused(400, "no-visitor"));
    }

    /** Nothing goes anywhere: the message is where its reader's browser reads. So it is named as we name it, and this may be repeated. */
    @Override
    public CompletionStage<SendResult> send(SendRequested message) {
        return CompletableFuture.completedFuture(sent(message));
    }

    private static SendResult sent(SendRequested message) {
        if (!SENDS.contains(message.kind()) || message.template() != null) {
            return Outcomes.failed("not-carried", "The chat on the site cannot carry this kind of message.");
        } else if (message.files().isEmpty() && (message.text() == null || message.text().isBlank())) {
            return Outcomes.failed("empty", "There is nothing to send.");
        } else if (!message.files().stream().allMatch(file -> Files.isReadable(Path.of(file.path())))) {
            return Outcomes.failed("no-file", "The file is not there any more.");
        }
        return new SendResult.Accepted(message.messageId());
    }

    /** A visitor's file is here before its message: the hub puts the two together, and what it has not found is nowhere. */
    @Override
    public CompletionStage<Http.Request> locate(Attachment attachment) {
        return CompletableFuture.failedFuture(new Http.Failure("The visitor's file did not arrive.", false));
    }

    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return CompletableFuture.completedFuture(DONE);
    }

    @Override
    public CompletionStage<SendResult> check() {
        return CompletableFuture.completedFuture(DONE);
    }
}
