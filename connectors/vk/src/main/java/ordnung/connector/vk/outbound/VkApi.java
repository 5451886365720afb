package ordnung.connector.vk.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Part;
import ordnung.connector.Http.Request;
import ordnung.connector.Http.Response;
import ordnung.connector.PollResult;
import ordnung.connector.SendResult;
import ordnung.connector.common.FormBody;
import ordnung.connector.common.Outcomes;
import ordnung.connector.vk.VkSettings;

/** VK's methods as one community calls them ({@code dev.vk.com/api/api-requests}): forms alone, the key in a header, one version of all objects. */
public final class VkApi {
    private static final String VERSION = "5.199";
    private static final Duration UPLOAD = Duration.ofMinutes(5);

    private final VkSettings settings;
    private final Http http;

    public VkApi(VkSettings settings, Http http) {
        this.settings = settings;
        this.http = http;
    }

    /** The bare answer, for a request that must not be repeated. */
    CompletionStage<Response> call(String method, Map<String, String> parameters) {
        Map<String, String> form = new LinkedHashMap<>(parameters);
        form.put("v", VERSION);
        return Outcomes.exchange(http, () -> Request.post(URI.create(settings.apiBase() + "/method/" + method),
                Map.of("Authorization", "Bearer " + settings.accessToken()), FormBody.of(form)));
    }

    /** For requests that may be repeated: completes with {@code response}, or exceptionally with what {@link Ended#result} and {@link #polled} read. */
    public CompletionStage<JsonNode> ask(String method, Map<String, String> parameters) {
        return call(method, parameters).thenCompose(response -> {
            Answer answer = Answer.of(response);
            SendResult refusal = answer.refusal();
            if (refusal != null) {
                return CompletableFuture.failedFuture(new Ended(refusal));
            }
            return answer.response().isMissingNode() ? nonsense() : CompletableFuture.completedFuture(answer.response());
        });
    }

    /** To an address that VK gave: elsewhere than the API, and without the key. */
    CompletionStage<Response> upload(URI address, Part file) {
        return Outcomes.exchange(http, () -> new Request("POST", address, Map.of(), new Body.Multipart(List.of(file)), UPLOAD));
    }

    /** An answer of another shape than VK documents. */
    public static <T> CompletionStage<T> nonsense() {
        return CompletableFuture.failedFuture(new Ended(Answer.VK.nonsense()));
    }

    public static PollResult polled(Throwable failure) {
        return Outcomes.polled(Ended.result(failure));
    }
}
