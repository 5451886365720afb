package ordnung.connector.yandexmarket.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.Polling.Feed;
import ordnung.connector.common.PollSteps;

/** One list of the Market's, as a feed. */
interface Source {

    Feed feed();

    /** How far back to look each time: what the Market shows late is found all the same. */
    Duration overlap();

    /** One page of it. */
    CompletionStage<Response> list(Progress at);

    /** The page's items, and {@code paging} beside them. @param body  of an answer of success */
    JsonNode page(JsonNode body);

    String items();

    /** What an item holds, new or not; may ask further. Completes exceptionally with {@link PollSteps.Ended}. */
    CompletionStage<List<Found>> read(JsonNode item, Progress at);
}
