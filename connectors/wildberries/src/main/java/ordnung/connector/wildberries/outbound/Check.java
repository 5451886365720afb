package ordnung.connector.wildberries.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Json;

/** Asks each host whether the token is good and has the host's category ({@code GET /ping}, three times in half a minute). */
public final class Check {
    private static final SendResult DONE = new Accepted("");

    private final WildberriesApi api;

    public Check(WildberriesApi api) {
        this.api = api;
    }

    /** The first host that refuses decides. */
    public CompletionStage<SendResult> all() {
        CompletionStage<SendResult> all = CompletableFuture.completedFuture(DONE);
        for (URI host : api.hosts().all()) {
            all = all.thenCompose(before -> before instanceof Accepted ? ping(host) : CompletableFuture.completedFuture(before));
        }
        return all;
    }

    private CompletionStage<SendResult> ping(URI host) {
        return api.get(host, "/ping", Map.of()).handle((response, failure) -> failure != null ? Answers.WILDBERRIES.noAnswer(failure, true)
                : result(response));
    }

    private static SendResult result(Response response) {
        if (response.status() != 200) {
            return Answers.refused(response);
        }
        JsonNode body = Json.read(response.body());
        return body != null && "OK".equals(Json.text(body, "Status")) ? DONE : Answers.WILDBERRIES.nonsense();
    }
}
