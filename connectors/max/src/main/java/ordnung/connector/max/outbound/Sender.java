package ordnung.connector.max.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.SendResult;
import ordnung.connector.common.Outcomes;
import ordnung.connector.max.outbound.Uploads.Uploaded;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** Sends a message: its file first, if it has one, then the message that names the file. */
public final class Sender {
    private final MaxApi api;
    private final Uploads uploads;

    public Sender(MaxApi api) {
        this.api = api;
        this.uploads = new Uploads(api);
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        SendError refusal = Rules.refusal(message);
        Address address = Address.of(message);
        if (refusal != null) {
            return CompletableFuture.completedFuture(new SendResult.Failed(refusal));
        } else if (address == null) {
            return CompletableFuture.completedFuture(Outcomes.failed("no-address", "The message names no chat of MAX's."));
        }
        return message.files().isEmpty() ? post(address, message, null)
                : uploads.upload(message).thenCompose(uploaded -> uploaded(address, message, uploaded));
    }

    private CompletionStage<SendResult> uploaded(Address address, SendRequested message, Uploaded uploaded) {
        if (uploaded.payload() == null) {
            return CompletableFuture.completedFuture(uploaded.ended());
        }
        return post(address, message, uploaded.payload()).thenApply(result -> {
            if (!(result instanceof SendResult.Retry)) {
                uploads.forget(message);
            }
            return result;
        });
    }

    private CompletionStage<SendResult> post(Address address, SendRequested message, @Nullable JsonNode file) {
        return api.post("/messages?" + address.query(), Encoder.encode(message, file))
                .handle((response, failure) -> failure == null ? posted(Answer.of(response), message.attempt())
                        : Answers.MAX.noAnswer(failure, false));
    }

    private static SendResult posted(Answer answer, int attempt) {
        if (!answer.success()) {
            return answer.errorCode() == null && Outcomes.ofGateway(answer.response()) ? Answers.MAX.unreadable() : Answers.refused(answer, attempt);
        }
        String mid = answer.messageId();
        return mid == null ? Answers.MAX.unreadable() : new SendResult.Accepted(mid);
    }
}
