package ordnung.connector.whatsapp.outbound;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.common.Outcomes;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;

/** Sends a message: its file first, if it has one, then the message that names the file. */
public final class Sender {
    private final GraphApi api;

    public Sender(GraphApi api) {
        this.api = api;
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        SendError refusal = Rules.refusal(message);
        if (refusal != null) {
            return CompletableFuture.completedFuture(new SendResult.Failed(refusal));
        }
        return message.files().isEmpty() || message.template() != null ? post(message, null)
                : uploadAndPost(message, message.files().get(0));
    }

    /** Until the message itself goes out, whatever happens leaves nothing behind: an upload may always be repeated. */
    private CompletionStage<SendResult> uploadAndPost(SendRequested message, OutgoingFile file) {
        return api.upload(file, MimeTypes.sent(file)).handle((response, failure) -> failure == null
                ? uploaded(message, response)
                : CompletableFuture.completedFuture(Answers.WHATSAPP.noAnswer(failure, true))).thenCompose(Function.identity());
    }

    private CompletionStage<SendResult> uploaded(SendRequested message, Response response) {
        Answer answer = Answer.of(response);
        String mediaId = answer.mediaId();
        if (!answer.success()) {
            return CompletableFuture.completedFuture(Answers.refused(answer, message.attempt()));
        } else if (mediaId == null) {
            SendError error = new SendError("unreadable-answer", "WhatsApp took the file, but its answer cannot be read.", true);
            return CompletableFuture.completedFuture(new SendResult.Retry(error, Duration.ZERO));
        }
        return post(message, mediaId);
    }

    private CompletionStage<SendResult> post(SendRequested message, @Nullable String mediaId) {
        return api.messages(Encoder.encode(message, mediaId))
                .handle((response, failure) -> failure == null ? posted(Answer.of(response), message.attempt())
                        : Answers.WHATSAPP.noAnswer(failure, false));
    }

    private static SendResult posted(Answer answer, int attempt) {
        if (!answer.success()) {
            return answer.errorCode() == null && Outcomes.ofGateway(answer.response()) ? Answers.WHATSAPP.unreadable() : Answers.refused(answer, attempt);
        }
        String id = answer.messageId();
        return id == null ? Answers.WHATSAPP.unreadable() : new SendResult.Accepted(id);
    }
}
