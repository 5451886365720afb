package ordnung.connector.ozon.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.NotNow;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.common.PollSteps;
import ordnung.connector.ozon.outbound.Answers;
import ordnung.connector.ozon.outbound.OzonApi;
import org.jspecify.annotations.Nullable;

/** Asks for a list or a detail. */
final class Asker {
    /** A subscription is not bought within minutes. */
    private static final Duration WITHOUT_SUBSCRIPTION = Duration.ofHours(1);

    private final OzonApi api;

    Asker(OzonApi api) {
        this.api = api;
    }

    /** @param list  the field that must be a list. Completes exceptionally with {@link PollSteps.Ended} */
    CompletionStage<JsonNode> list(String path, JsonNode body, String list) {
        return api.post(path, body).handle((response, failure) -> {
            SendResult refusal = refusal(response, failure);
            JsonNode answer = refusal == null ? unwrapped(Json.read(response.body()), list) : null;
            if (answer == null) {
                throw new PollSteps.Ended(ended(refusal == null ? Answers.OZON.nonsense() : refusal));
            }
            return answer;
        });
    }

    /** As {@link #list}, but empty where Ozon refuses: a list must not stop because of one item whose details are not to be had. */
    CompletionStage<Optional<JsonNode>> detail(String path, JsonNode body) {
        return api.post(path, body).handle((response, failure) -> {
            SendResult refusal = refusal(response, failure);
            if (refusal != null && !(refusal instanceof SendResult.Failed)) {
                throw new PollSteps.Ended(ended(refusal));
            }
            return refusal == null ? Optional.ofNullable(Json.read(response.body())) : Optional.empty();
        });
    }

    private static @Nullable SendResult refusal(@Nullable Response response, @Nullable Throwable failure) {
        if (failure != null || response == null) {
            return Answers.OZON.noAnswer(failure == null ? new IllegalStateException("nothing came") : failure, true);
        }
        return response.status() == 200 ? null : Answers.refused(response);
    }

    /** Some methods of version 4 wrap their answer in {@code result}, if one believes their examples. */
    private static @Nullable JsonNode unwrapped(@Nullable JsonNode answer, String list) {
        if (answer == null) {
            return null;
        } else if (answer.path(list).isArray()) {
            return answer;
        }
        return answer.path("result").path(list).isArray() ? answer.path("result") : null;
    }

    private static PollResult ended(SendResult refusal) {
        PollResult polled = Outcomes.polled(refusal);
        boolean forbidden = polled instanceof NotNow not && not.error().code().equals(Answers.NO_SUBSCRIPTION);
        return forbidden ? new NotNow(((NotNow) polled).error(), WITHOUT_SUBSCRIPTION) : polled;
    }
}
