package ordnung.connector.yandexmarket.outbound;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;

/** Asks for one chat and for one order: that needs the key, both of its rights, and both numbers. */
public final class Check {
    private final MarketApi api;
    private final Answers answers;

    public Check(MarketApi api, Answers answers) {
        this.api = api;
        this.answers = answers;
    }

    public CompletionStage<SendResult> run() {
        return result(api.chats(MarketApi.object(), 1, null), answer -> answer.result().path("chats").isArray())
                .thenCompose(chats -> chats instanceof SendResult.Accepted
                        ? result(api.orders(MarketApi.object(), 1, null), answer -> answer.body().path("orders").isArray())
                        : CompletableFuture.completedFuture(chats));
    }

    private CompletionStage<SendResult> result(CompletionStage<Response> response, Function<Answer, Boolean> expected) {
        return response.handle((answered, failure) -> {
            if (failure != null) {
                return Answers.MARKET.noAnswer(failure, true);
            }
            Answer answer = Answer.of(answered);
            return !answer.success() ? answers.refused(answer)
                    : expected.apply(answer) ? new SendResult.Accepted("") : Answers.MARKET.nonsense();
        });
    }
}
