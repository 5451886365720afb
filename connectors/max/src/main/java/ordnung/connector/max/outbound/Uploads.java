package ordnung.connector.max.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.common.Json;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file to MAX: asks where, brings it there, and says by what it is attached ({@code dev.max.ru/docs-api/methods/POST/uploads}). MAX prepares
 * a file after it has it and refuses the message until then: so what a message's file is attached by is remembered for its next try, which would
 * otherwise begin to wait anew.
 */
final class Uploads {
    private static final int MOST_REMEMBERED = 1_000;

    private final MaxApi api;
    private final Map<String, JsonNode> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Uploads(MaxApi api) {
        this.api = api;
    }

    /** Either may be null, never both. @param payload  of the attachment. @param ended  why there is none */
    record Uploaded(@Nullable JsonNode payload, @Nullable SendResult ended) {
    }

    /** MAX's word for a kind of file. */
    static String type(MessageKind kind) {
        return switch (kind) {
            case IMAGE -> "image";
            case VIDEO -> "video";
            case AUDIO, VOICE -> "audio";
            default -> "file";
        };
    }

    /** Never completes exceptionally. */
    CompletionStage<Uploaded> upload(SendRequested message) {
        JsonNode known;
        synchronized (remembered) {
            known = remembered.get(message.messageId());
        }
        if (known != null) {
            return CompletableFuture.completedFuture(new Uploaded(known, null));
        }
        OutgoingFile file = message.files().get(0);
        return api.post("/uploads?type=" + type(file.kind())).handle((response, failure) -> failure == null
                ? bring(message, file, Answer.of(response)) : ended(Answers.MAX.noAnswer(failure, true))).thenCompose(Function.identity());
    }

    /** The message's next try, if there is one, begins anew. */
    void forget(SendRequested message) {
        synchronized (remembered) {
            remembered.remove(message.messageId());
        }
    }

    private CompletionStage<Uploaded> bring(SendRequested message, OutgoingFile file, Answer where) {
        if (!where.success()) {
            return ended(Answers.refused(where, message.attempt()));
        }
        URI address = Files.address(Json.words(where.body(), "url"));
        if (!api.trusts(address)) {
            return ended(Answers.MAX.nonsense());
        }
        @Nullable String token = Json.words(where.body(), "token");
        return api.upload(address, file).handle((response, failure) -> failure == null ? brought(message, token, response)
                : new Uploaded(null, Answers.MAX.noAnswer(failure, true)));
    }

    /** Images are named in the answer all at once, a file by its token; sound and video had theirs with the address. */
    private Uploaded brought(SendRequested message, @Nullable String token, Response response) {
        Answer answer = Answer.of(response);
        if (!answer.success()) {
            return new Uploaded(null, refusedFile(answer));
        }
        JsonNode photos = answer.body().path("photos");
        @Nullable String named = token == null ? Json.words(answer.body(), "token") : token;
        if (!photos.isObject() && named == null) {
            return new Uploaded(null, new Retry(new SendError("unreadable-answer", "MAX took the file, but its answer cannot be read.", true),
                    Duration.ZERO));
        }
        JsonNode payload = photos.isObject() ? JsonNodeFactory.instance.objectNode().set("photos", photos)
                : JsonNodeFactory.instance.objectNode().put("token", named);
        synchronized (remembered) {
            remembered.put(message.messageId(), payload);
        }
        return new Uploaded(payload, null);
    }

    /** The hosts that take files word their refusals each in its own way, and know nothing of the bot's token: a 401 is not the account's fault. */
    private static SendResult refusedFile(Answer answer) {
        SendResult byStatus = Answers.MAX.byStatus(answer.response());
        return byStatus instanceof Retry ? byStatus
                : new SendResult.Failed(new SendError("http-" + answer.status(), "MAX did not take the file: its type may be forbidden.", false));
    }

    private static CompletionStage<Uploaded> ended(SendResult result) {
        return CompletableFuture.completedFuture(new Uploaded(null, result));
    }
}
