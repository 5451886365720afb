package ordnung.connector.ozon.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.ozon.inbound.Statuses;
import ordnung.events.OrderStatus;
import ordnung.events.SendError;
import org.jspecify.annotations.Nullable;

/**
 * Tells Ozon that a posting is packed, which is the one step that is the shop's own ({@code /v4/posting/fbs/ship}). Cancelling costs the shop its
 * rating and wants a reason, so a person does it in the cabinet.
 */
public final class Shipping {
    private static final SendResult DONE = new Accepted("");
    private static final Duration WHILE_ACCEPTED = Duration.ofMinutes(10);

    private final OzonApi api;

    public Shipping(OzonApi api) {
        this.api = api;
    }

    public boolean canSet(OrderStatus status) {
        return status == OrderStatus.HANDED_OVER;
    }

    /** Asks first how far the posting is: packing twice would be refused. */
    public CompletionStage<SendResult> set(String posting, OrderStatus status) {
        if (!canSet(status)) {
            return done(Outcomes.failed("status-not-settable", "At Ozon only the packing of an order can be told from here."));
        }
        return api.post("/v3/posting/fbs/get", OzonApi.body().put("posting_number", posting)).handle((response, failure) -> failure != null
                ? done(Answers.OZON.noAnswer(failure, true)) : found(posting, response)).thenCompose(result -> result);
    }

    private CompletionStage<SendResult> found(String posting, Response response) {
        if (response.status() != 200) {
            return done(Answers.refused(response));
        }
        JsonNode body = Json.read(response.body());
        JsonNode order = body == null ? null : body.path("result");
        @Nullable String status = order == null ? null : Json.id(order, "status");
        if (order == null || status == null) {
            return done(Answers.OZON.nonsense());
        } else if (status.equals("awaiting_packaging")) {
            return ship(posting, order);
        }
        return done(switch (Statuses.of(status)) {
            case NEW -> new SendResult.Retry(new SendError("not-yet", "Ozon has not released the order for packing yet.", true), WHILE_ACCEPTED);
            case CANCELLED, RETURNED -> Outcomes.failed("order-cancelled", "The order has been cancelled at Ozon.");
            default -> DONE;
        });
    }

    private CompletionStage<SendResult> ship(String posting, JsonNode order) {
        ObjectNode body = OzonApi.body().put("posting_number", posting);
        ArrayNode products = body.putArray("packages").addObject().putArray("products");
        for (JsonNode product : Items.of(order.path("products"))) {
            products.addObject().put("product_id", product.path("sku").asLong()).put("quantity", product.path("quantity").asInt(1));
        }
        return api.post("/v4/posting/fbs/ship", body).handle((response, failure) -> failure != null ? Answers.OZON.noAnswer(failure, true)
                : shipped(response));
    }

    private static SendResult shipped(Response response) {
        JsonNode body = Json.read(response.body());
        if (response.status() == 200) {
            return body != null && body.path("result").isArray() ? DONE : Answers.OZON.nonsense();
        }
        String said = body == null ? null : Json.words(body, "message");
        if (said != null && said.contains("POSTING_ALREADY_SHIPPED")) {
            return DONE;
        }
        SendResult refused = Answers.refused(response);
        return refused instanceof SendResult.Failed failed && failed.error().code().startsWith("ozon-")
                ? Outcomes.failed(failed.error().code(), "Ozon does not take the order as packed: something is still to be filled in in its cabinet.")
                : refused;
    }

    private static CompletionStage<SendResult> done(SendResult result) {
        return CompletableFuture.completedFuture(result);
    }
}
