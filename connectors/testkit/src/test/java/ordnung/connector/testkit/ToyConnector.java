package ordnung.connector.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Capabilities;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.Unrecognised;

class ToyConnector implements Connector {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String key;
    private final URI base;
    private final Http http;

    ToyConnector(String key, URI base, Http http) {
        this.key = key;
        this.base = base;
        this.http = http;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Set.of(MessageKind.TEXT), 1000, 0, Map.of(), Map.of(), 0, false, false, false, null, null, true, null);
    }

    @Override
    public String address() {
        return null;
    }

    @Override
    public WebhookResult receive(WebhookCall call) {
        if (!call.header("x-key").orElse("").equals(key)) {
            return new WebhookResult.Rejected(401, "bad-key");
        }
        JsonNode root;
        try {
            root = JSON.readTree(call.body());
        } catch (IOException e) {
            return new WebhookResult.Rejected(400, "malformed-json");
        }
        List<WebhookResult.Addressed> events = new ArrayList<>();
        root.path("messages").forEach(item -> events.add(new WebhookResult.Addressed(null, read(item))));
        return new WebhookResult.Events(events, WebhookResult.Reply.OK);
    }

    ChannelEvent read(JsonNode item) {
        String id = item.path("id").asText();
        String from = item.path("from").asText();
        if (id.isBlank() || from.isBlank()) {
            return new Unrecognised(Unrecognised.ACCOUNT_THREAD, "digest-"
                    + item.hashCode(), "undecodable", "no id", Instant.EPOCH, item.toString());
        }
        return new MessageReceived(from, id, Direction.IN, MessageKind.TEXT, item.path("text").asText(), List.of(), null,
                new Party(List.of(from), null, null, null, null, Party.Evidence.SEEN), Instant.EPOCH, null, Map.of(), item.toString());
    }

    @Override
    public CompletionStage<SendResult> send(SendRequested message) {
        if (message.kind() != MessageKind.TEXT || message.text() == null || message.to().isEmpty()) {
            return CompletableFuture.completedFuture(new SendResult.Failed(error("not-carried", false)));
        }
        return ask("/send", Map.of("ref", message.messageId(), "to", message.to().get(0), "text", message.text()));
    }

    CompletionStage<SendResult> ask(String path, Map<String, String> body) {
        try {
            byte[] bytes = JSON.writeValueAsBytes(body);
            return http.exchange(Http.Request.post(base.resolve(path),
                    Map.of("X-Key", key), new Http.Body.Bytes("application/json", bytes)))
                    .handle((response, thrown) -> thrown == null ? classify(response) : classify(thrown));
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.completedFuture(new SendResult.Unknown(error("broken", false)));
        }
    }

    SendResult classify(Http.Response response) {
        return switch (response.status()) {
            case 200 -> id(response.body());
            case 401 -> new SendResult.StopAccount(error("token", false));
            case 422 -> new SendResult.Failed(error("refused", false));
            case 429, 500, 502, 503, 504 -> new SendResult.Retry(error("busy", true), Duration.ZERO);
            default -> new SendResult.Unknown(error("unknown-outcome", false));
        };
    }

    SendResult classify(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        return cause instanceof Http.Failure failure && !failure.reached() ? new SendResult.Retry(error("refused", true), Duration.ZERO)
                : new SendResult.Unknown(error("unknown-outcome", false));
    }

    private static SendResult id(byte[] body) {
        try {
            String id = JSON.readTree(body).path("id").asText();
            return id.isBlank() ? new SendResult.Unknown(error("unknown-outcome", false)) : new SendResult.Accepted(id);
        } catch (IOException e) {
            return new SendResult.Unknown(error("unknown-outcome", false));
        }
    }

    static SendError error(String code, boolean retryable) {
        return new SendError(code, "The toy did not go.", retryable);
    }

    @Override
    public CompletionStage<Http.Request> locate(Attachment attachment) {
        return CompletableFuture.failedFuture(new Http.Failure("a toy has no files", false));
    }

    @Override
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        return CompletableFuture.completedFuture(new SendResult.Accepted(""));
    }

    @Override
    public CompletionStage<SendResult> check() {
        return ask("/check", Map.of());
    }

    static WebhookCall call(String key, String body) {
        return new WebhookCall("POST", Map.of("x-key", key), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
