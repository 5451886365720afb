package ordnung.connector.ozon.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import ordnung.connector.Http;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.common.Moments;

/** Requests that make no message and can be repeated without harm. */
public final class Requests {
    private static final SendResult DONE = new Accepted("");

    private final OzonApi api;

    public Requests(OzonApi api) {
        this.api = api;
    }

    /** Messages before it become read, too ({@code /v2/chat/read}). Only chats have receipts, and only Ozon's own numbers. */
    public CompletionStage<SendResult> markRead(String thread, String externalId) {
        MarketThread chat = MarketThread.of(thread);
        if (chat == null || chat.kind() != Kind.CHAT || !externalId.matches("\\d{1,20}")) {
            return CompletableFuture.completedFuture(DONE);
        }
        ObjectNode body = OzonApi.body().put("chat_id", chat.id()).put("from_message_id", new BigInteger(externalId));
        return ask("/v2/chat/read", body, answer -> answer.has("unread_count"));
    }

    /** What the key may do: works with any key that works ({@code /v1/roles}). */
    public CompletionStage<SendResult> check() {
        return ask("/v1/roles", OzonApi.body(), answer -> answer.has("roles") || answer.has("expires_at"));
    }

    /** Completes exceptionally with {@link Http.Failure} alone. */
    public CompletionStage<Optional<Instant>> expiresAt() {
        return api.post("/v1/roles", OzonApi.body()).handle((response, failure) -> {
            if (failure != null) {
                Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
                throw cause instanceof Http.Failure known ? known : new Http.Failure("Ozon was not asked for the key's end", true);
            }
            JsonNode body = response.status() == 200 ? Json.read(response.body()) : null;
            if (body == null) {
                throw new Http.Failure("Ozon does not tell the key's end: status " + response.status(), true);
            }
            return Optional.ofNullable(Moments.of(body, "expires_at"));
        });
    }

    private CompletionStage<SendResult> ask(String path, JsonNode body, Predicate<JsonNode> expected) {
        return api.post(path, body).handle((response, failure) -> failure != null ? Answers.OZON.noAnswer(failure, true) : result(response, expected));
    }

    private static SendResult result(Response response, Predicate<JsonNode> expected) {
        if (response.status() != 200) {
            return Answers.refused(response);
        }
        JsonNode body = Json.read(response.body());
        return body != null && expected.test(body) ? DONE : Answers.OZON.nonsense();
    }
}
