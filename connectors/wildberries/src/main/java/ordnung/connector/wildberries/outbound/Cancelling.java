package ordnung.connector.wildberries.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.wildberries.inbound.Statuses;
import ordnung.events.OrderStatus;

/**
 * Tells Wildberries that the shop will not deliver ({@code PATCH /api/v3/orders/{id}/cancel}). Packing and handing over are done with a supply of many
 * orders, its boxes and its labels, which is the cabinet's business.
 */
public final class Cancelling {
    private static final SendResult DONE = new Accepted("");
    private static final int CONFLICT = 409;

    private final WildberriesApi api;

    public Cancelling(WildberriesApi api) {
        this.api = api;
    }

    public boolean canSet(OrderStatus status) {
        return status == OrderStatus.CANCELLED;
    }

    /** Asks first how far the order is: a refusal costs ten requests of the account's limit. */
    public CompletionStage<SendResult> set(String order, OrderStatus status) {
        if (!canSet(status)) {
            return done(Outcomes.failed("status-not-settable", "At Wildberries only the cancelling of an order can be told from here."));
        } else if (!order.matches("\\d{1,18}")) {
            return done(Outcomes.failed("not-found", "Wildberries does not know this chat, question, review or order."));
        }
        ObjectNode body = WildberriesApi.body();
        body.putArray("orders").add(Long.parseLong(order));
        return api.send("POST", api.hosts().marketplace(), "/api/v3/orders/status", body).handle((response, failure) -> failure != null
                ? done(Answers.WILDBERRIES.noAnswer(failure, true)) : found(order, response)).thenCompose(result -> result);
    }

    private CompletionStage<SendResult> found(String order, Response response) {
        if (response.status() != 200) {
            return done(Answers.refused(response));
        }
        JsonNode body = Json.read(response.body());
        JsonNode status = body == null ? null : body.path("orders").path(0);
        if (status == null || body.path("orders").isMissingNode()) {
            return done(Answers.WILDBERRIES.nonsense());
        } else if (!status.isObject()) {
            return done(Outcomes.failed("not-found", "Wildberries does not know this chat, question, review or order."));
        } else if (Statuses.of(status) == OrderStatus.CANCELLED) {
            return done(DONE);
        }
        boolean late = status.has("isCancellable") && !Json.flag(status, "isCancellable");
        return late ? done(tooLate()) : cancel(order);
    }

    private CompletionStage<SendResult> cancel(String order) {
        return api.patch(api.hosts().marketplace(), "/api/v3/orders/" + order + "/cancel").handle((response, failure) -> {
            if (failure != null) {
                return Answers.WILDBERRIES.noAnswer(failure, true);
            } else if (response.status() == 204) {
                return DONE;
            }
            return response.status() == CONFLICT ? tooLate() : response.status() == 200 ? Answers.WILDBERRIES.nonsense() : Answers.refused(response);
        });
    }

    private static SendResult tooLate() {
        return Outcomes.failed("too-late", "Wildberries does not let the order be cancelled any more.");
    }

    private static CompletionStage<SendResult> done(SendResult result) {
        return CompletableFuture.completedFuture(result);
    }
}
