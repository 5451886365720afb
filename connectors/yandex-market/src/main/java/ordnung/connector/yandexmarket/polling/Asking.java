package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.common.PollSteps;
import ordnung.connector.yandexmarket.outbound.Answer;
import ordnung.connector.yandexmarket.outbound.Answers;
import org.jspecify.annotations.Nullable;

/** Requests that belong to one item: its history, its comments. One after another, for the Market allows but four at once. */
final class Asking {
    private static final int MOST_PAGES = 50;

    private final Answers answers;

    Asking(Answers answers) {
        this.answers = answers;
    }

    /**
     * All pages of a list.
     *
     * @param request  for the page of this token, or for the first
     * @return         null: the Market does not give it, and never will. Completes exceptionally with {@link PollSteps.Ended}
     */
    CompletionStage<@Nullable List<JsonNode>> all(Function<@Nullable String, CompletionStage<Response>> request, String items) {
        return pages(request, items, null, new ArrayList<>(), 0);
    }

    private CompletionStage<@Nullable List<JsonNode>> pages(Function<@Nullable String, CompletionStage<Response>> request, String items,
                                                            @Nullable String token, List<JsonNode> read, int page) {
        return request.apply(token).handle((response, failure) -> {
            if (failure != null) {
                throw new PollSteps.Ended(Outcomes.polled(Answers.MARKET.noAnswer(failure, true)));
            }
            return Answer.of(response);
        }).thenCompose(answer -> {
            if (!gives(answer, items)) {
                return CompletableFuture.completedFuture(null);
            }
            answer.result().path(items).forEach(read::add);
            String next = Json.words(answer.result().path("paging"), "nextPageToken");
            return next == null || next.equals(token) || page == MOST_PAGES || answer.result().path(items).isEmpty()
                    ? CompletableFuture.completedFuture(read) : pages(request, items, next, read, page + 1);
        });
    }

    private boolean gives(Answer answer, String items) {
        if (!answer.success()) {
            SendResult refused = answers.refused(answer);
            if (refused instanceof SendResult.Failed) {
                return false;
            }
            throw new PollSteps.Ended(Outcomes.polled(refused));
        } else if (!answer.result().path(items).isArray()) {
            throw new PollSteps.Ended(Outcomes.polled(Answers.MARKET.nonsense()));
        }
        return true;
    }
}
