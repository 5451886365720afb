package ordnung.connector.yandexmarket.outbound;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.yandexmarket.market.QuestionReading;
import ordnung.connector.yandexmarket.market.ReviewReading;
import ordnung.events.SendError;
import ordnung.events.SendRequested;
import org.jspecify.annotations.Nullable;

/** Writes in a chat, or answers a review or a question: one request each. A file in a chat is a message by itself. */
public final class Sender {
    private final MarketApi api;
    private final Answers answers;

    public Sender(MarketApi api, Answers answers) {
        this.api = api;
        this.answers = answers;
    }

    /** Never completes exceptionally. */
    public CompletionStage<SendResult> send(SendRequested message) {
        MarketThread thread = MarketThread.numbered(message.thread());
        SendError refusal = Rules.refusal(message, thread);
        if (refusal != null || thread == null) {
            return CompletableFuture.completedFuture(new SendResult.Failed(refusal));
        }
        return switch (thread.kind()) {
            case CHAT -> result(message.files().isEmpty() ? api.say(thread.id(), Encoder.text(message))
                    : api.sendFile(thread.id(), message.files().get(0)), Sender::taken);
            case REVIEW -> result(api.commentReview(Encoder.comment(Long.parseLong(thread.id()), message)), Sender::comment);
            case QUESTION -> result(api.answer(Encoder.answer(Long.parseLong(thread.id()), message)), answer -> answer(answer, message));
            case ORDER -> throw new IllegalStateException("Refused by the rules");
        };
    }

    private CompletionStage<SendResult> result(CompletionStage<Response> response, Function<Answer, SendResult> accepted) {
        return response.handle((answered, failure) -> {
            if (failure != null) {
                return Answers.MARKET.noAnswer(failure, false);
            }
            Answer answer = Answer.of(answered);
            return answer.success() ? accepted.apply(answer) : answers.refusedMessage(answer);
        });
    }

    /** A chat tells no id: the message comes back as an echo. */
    private static SendResult taken(Answer answer) {
        return answer.done() ? new SendResult.Accepted("") : Answers.MARKET.unreadable();
    }

    private static SendResult comment(Answer answer) {
        String id = Json.id(answer.result(), "id");
        return id == null ? Answers.MARKET.unreadable() : new SendResult.Accepted(ReviewReading.commentId(id));
    }

    private static SendResult answer(Answer answer, SendRequested message) {
        String id = Json.id(answer.result().path("entity"), "id");
        @Nullable String under = Encoder.answered(message);
        return id == null ? Answers.MARKET.unreadable()
                : new SendResult.Accepted(under == null ? QuestionReading.answerId(id) : QuestionReading.commentId(under, id));
    }
}
