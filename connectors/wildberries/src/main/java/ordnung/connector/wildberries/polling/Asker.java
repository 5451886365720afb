package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import ordnung.connector.Http.Response;
import ordnung.connector.PollResult;
import ordnung.connector.PollResult.NotNow;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.common.PollSteps;
import ordnung.connector.wildberries.Hosts;
import ordnung.connector.wildberries.outbound.Answers;
import ordnung.connector.wildberries.outbound.WildberriesApi;
import org.jspecify.annotations.Nullable;

/** Asks for lists. What is no answer ends the ask ({@link PollSteps.Ended}). */
final class Asker {
    /** What only a person mends is not asked about every minute. */
    private static final Set<String> FOR_A_PERSON = Set.of(Answers.NO_CATEGORY, Answers.PAYMENT);
    private static final Duration UNTIL_MENDED = Duration.ofHours(1);

    private final WildberriesApi api;

    Asker(WildberriesApi api) {
        this.api = api;
    }

    Hosts hosts() {
        return api.hosts();
    }

    /** @param expected  whether the answer is what was asked for */
    CompletionStage<JsonNode> get(URI host, String path, Map<String, String> query, Predicate<JsonNode> expected) {
        return api.get(host, path, query).handle((response, failure) -> answer(response, failure, expected));
    }

    CompletionStage<JsonNode> post(URI host, String path, JsonNode body, Predicate<JsonNode> expected) {
        return api.send("POST", host, path, body).handle((response, failure) -> answer(response, failure, expected));
    }

    private static JsonNode answer(@Nullable Response response, @Nullable Throwable failure, Predicate<JsonNode> expected) {
        if (failure != null || response == null) {
            throw new PollSteps.Ended(ended(Answers.WILDBERRIES.noAnswer(failure == null ? new IllegalStateException("nothing came") : failure, true)));
        } else if (response.status() != 200) {
            throw new PollSteps.Ended(ended(Answers.refused(response)));
        }
        JsonNode body = Json.read(response.body());
        if (body == null || !expected.test(body)) {
            throw new PollSteps.Ended(ended(Answers.WILDBERRIES.nonsense()));
        }
        return body;
    }

    private static PollResult ended(SendResult refusal) {
        PollResult polled = Outcomes.polled(refusal);
        return polled instanceof NotNow not && FOR_A_PERSON.contains(not.error().code()) ? new NotNow(not.error(), UNTIL_MENDED) : polled;
    }
}
