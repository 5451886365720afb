package ordnung.connector.whatsapp.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import ordnung.connector.Http.Response;
import ordnung.connector.Reacting.Target;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.common.Digests;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/** Requests that make no message and can be repeated without harm. */
public final class Requests {
    private static final SendResult DONE = new Accepted("");
    private static final SendResult STRANGER =
            new Failed(new SendError("unreadable-answer", "What answered at this address is not WhatsApp.", false));

    private final GraphApi api;

    public Requests(GraphApi api) {
        this.api = api;
    }

    /**
     * {@code developers.facebook.com/documentation/business-messaging/whatsapp/messages/mark-message-as-read}; earlier messages become
     * read, too.
     */
    public CompletionStage<SendResult> markRead(String messageId) {
        if (Digests.made(messageId)) {
            return CompletableFuture.completedFuture(DONE);
        }
        return result(api.messages(JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp").put("status", "read")
                .put("message_id", messageId)), answer -> true);
    }

    /** {@code developers.facebook.com/documentation/business-messaging/whatsapp/messages/reaction-messages}; an empty emoji takes it back. */
    public CompletionStage<SendResult> react(Target target, @Nullable String emoji) {
        if (Digests.made(target.externalId())) {
            return CompletableFuture.completedFuture(new Failed(new SendError("no-such-message", "WhatsApp has given this message no id.", false)));
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp").put("recipient_type", "individual");
        Recipient.of(target.thread(), target.to(), target.phone()).writeTo(body);
        body.put("type", "reaction").putObject("reaction").put("message_id", target.externalId()).put("emoji", emoji == null ? "" : emoji);
        return result(api.messages(body), answer -> answer.messageId() != null);
    }

    /** Asks for the number's own name: works only with a token that may see this number. */
    public CompletionStage<SendResult> check() {
        return result(api.number(), answer -> answer.body().has("verified_name") || answer.body().has("display_phone_number")
                || answer.mediaId() != null);
    }

    private static CompletionStage<SendResult> result(CompletionStage<Response> response, Predicate<Answer> expected) {
        return response.handle((answered, failure) -> failure == null ? result(Answer.of(answered), expected)
                : Answers.WHATSAPP.noAnswer(failure, true));
    }

    private static SendResult result(Answer answer, Predicate<Answer> expected) {
        if (!answer.success()) {
            return Answers.refused(answer, 1);
        }
        return expected.test(answer) ? DONE : STRANGER;
    }
}
