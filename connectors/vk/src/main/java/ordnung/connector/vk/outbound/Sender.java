package ordnung.connector.vk.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** Sends a message: its files first, if it has any, then the message that names them. */
public final class Sender {
    private final VkApi api;
    private final Uploads uploads;

    public Sender(VkApi api) {
        this.api = api;
        this.uploads = new Uploads(api);
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        SendError refusal = Rules.refusal(message);
        if (refusal != null) {
            return CompletableFuture.completedFuture(new SendResult.Failed(refusal));
        }
        return uploads.all(message).handle((attachments, failure) -> failure == null ? post(message, attachments)
                : CompletableFuture.completedFuture(Ended.result(failure))).thenCompose(Function.identity());
    }

    private CompletionStage<SendResult> post(SendRequested message, List<String> attachments) {
        return api.call("messages.send", Encoder.encode(message, attachments))
                .handle((response, failure) -> failure == null ? posted(message.thread(), response) : Answer.VK.noAnswer(failure, false));
    }

    private static SendResult posted(String thread, Response http) {
        Answer answer = Answer.of(http);
        SendResult refusal = answer.refusal();
        if (refusal != null) {
            return refusal;
        }
        JsonNode sent = answer.response().isArray() ? answer.response().path(0) : answer.response();
        Integer code = Json.integer(sent.path("error"), "code");
        return code == null ? accepted(thread, sent) : ErrorCodes.result(code);
    }

    /** {@code {peer_id, message_id, conversation_message_id}}; to chats of several the message has a running number alone, and the other id is 0. */
    private static SendResult accepted(String thread, JsonNode sent) {
        String id = sent.isIntegralNumber() ? positive(sent.asText()) : positive(Json.id(sent, "message_id"));
        String number = positive(Json.id(sent, "conversation_message_id"));
        String numbered = number.isEmpty() ? "" : thread + "_" + number;
        if (id.isEmpty()) {
            return numbered.isEmpty() ? Answer.VK.unreadable() : new SendResult.Accepted(numbered);
        }
        return new SendResult.Accepted(id, numbered.isEmpty() ? List.of() : List.of(numbered));
    }

    private static String positive(@Nullable String id) {
        return id == null || !id.matches("[1-9][0-9]*") ? "" : id;
    }
}
