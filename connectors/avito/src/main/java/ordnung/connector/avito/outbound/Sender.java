package ordnung.connector.avito.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.SendResult;
import ordnung.connector.avito.api.Answer;
import ordnung.connector.avito.api.Answers;
import ordnung.connector.avito.api.AvitoApi;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.common.StorableText;
import ordnung.events.MessageKind;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/**
 * Sends a text, or a picture that is uploaded first ({@code developers.avito.ru/api-catalog/messenger/documentation}: postSendMessage, uploadImages,
 * postSendImageMessage).
 */
public final class Sender {
    private final AvitoApi api;

    public Sender(AvitoApi api) {
        this.api = api;
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        SendError refusal = Rules.refusal(message);
        if (refusal != null) {
            return CompletableFuture.completedFuture(new SendResult.Failed(refusal));
        }
        return message.kind() == MessageKind.IMAGE ? picture(message) : text(message);
    }

    private CompletionStage<SendResult> text(SendRequested message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("message").put("text", StorableText.of(Objects.requireNonNull(message.text())));
        return post(api.chat(1, message.thread()) + "/messages", body.put("type", "text"));
    }

    /** Until the message itself goes out, whatever happens leaves nothing behind: an upload may always be repeated. */
    private CompletionStage<SendResult> picture(SendRequested message) {
        return api.upload(message.files().get(0)).thenCompose(uploaded -> {
            @Nullable String image = uploaded.answer() == null || !uploaded.answer().success() ? null : imageId(uploaded.answer());
            return image == null ? CompletableFuture.completedFuture(uploaded.result(Sender::unreadable))
                    : post(api.chat(1, message.thread()) + "/messages/image", JsonNodeFactory.instance.objectNode().put("image_id", image));
        });
    }

    private CompletionStage<SendResult> post(String path, ObjectNode body) {
        return api.post(path, body).thenApply(exchange -> exchange.answer() != null && Outcomes.ofGateway(exchange.answer().response())
                ? Answers.AVITO.unreadable() : exchange.result(Sender::posted));
    }

    private static SendResult posted(Answer answer) {
        String id = Json.id(answer.body(), "id");
        return id == null ? Answers.AVITO.unreadable() : new SendResult.Accepted(id);
    }

    /** The answer is an object of addresses by size under the picture's id. */
    private static @Nullable String imageId(Answer answer) {
        Iterator<String> names = answer.body().fieldNames();
        String id = names.hasNext() ? names.next() : "";
        return answer.body().path(id).isObject() ? id : null;
    }

    private static SendResult unreadable(Answer answer) {
        return new SendResult.Retry(new SendError("unreadable-answer", "Avito took the picture, but its answer cannot be read.", true), Duration.ZERO);
    }
}
