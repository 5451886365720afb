package ordnung.connector.wildberries.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.wildberries.inbound.ChatEvents;
import org.jspecify.annotations.Nullable;

/**
 * A chat is written to with its signature. The events tell it when a chat begins; for the others the list of all chats is asked
 * ({@code GET /api/v1/seller/chats}), and what it says is remembered: the limit is a request a second.
 */
public final class ReplySigns {
    private static final int MOST = 10_000;

    private final WildberriesApi api;
    private final Map<String, String> signs = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    });

    public ReplySigns(WildberriesApi api) {
        this.api = api;
    }

    /** One of {@code sign} and {@code refusal}. @param remembered  it may have changed since */
    record Found(@Nullable String sign, boolean remembered, @Nullable SendResult refusal) {
    }

    /** @param chat  an event or an element of the list of chats */
    public void remember(JsonNode chat) {
        String id = Json.id(chat, "chatID");
        String sign = ChatEvents.sign(chat);
        if (id != null && sign != null) {
            signs.put(id, sign);
        }
    }

    void forget(String chat) {
        signs.remove(chat);
    }

    /** Nothing is written yet, so whatever goes wrong may be repeated. */
    CompletionStage<Found> of(String chat) {
        String known = signs.get(chat);
        if (known != null) {
            return CompletableFuture.completedFuture(new Found(known, true, null));
        }
        return api.get(api.hosts().chats(), "/api/v1/seller/chats", Map.of()).handle((response, failure) -> failure != null
                ? new Found(null, false, Answers.WILDBERRIES.noAnswer(failure, true)) : listed(chat, response));
    }

    private Found listed(String chat, Response response) {
        if (response.status() != 200) {
            return new Found(null, false, Answers.refused(response));
        }
        JsonNode body = Json.read(response.body());
        if (body == null || !body.path("result").isArray()) {
            return new Found(null, false, Answers.WILDBERRIES.nonsense());
        }
        body.path("result").forEach(this::remember);
        String sign = signs.get(chat);
        return sign != null ? new Found(sign, false, null)
                : new Found(null, false, Outcomes.failed("not-found", "Wildberries does not know this chat, question, review or order."));
    }
}
