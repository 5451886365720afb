package ordnung.connector.yandexmarket.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.yandexmarket.market.OrderStatuses;
import ordnung.events.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * The two steps that every shop may take itself ({@code …/reference/orders/updateOrderStatus}): an order that is assembled is reported ready to
 * ship, and one that cannot be filled is cancelled.
 */
public final class OrderSteps {
    private static final SendResult DONE = new SendResult.Accepted("");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Map<OrderStatus, ObjectNode> STEPS = Map.of(OrderStatus.HANDED_OVER, step("PROCESSING", "READY_TO_SHIP"),
            OrderStatus.CANCELLED, step("CANCELLED", "SHOP_FAILED"));

    private final MarketApi api;
    private final Answers answers;

    public OrderSteps(MarketApi api, Answers answers) {
        this.api = api;
        this.answers = answers;
    }

    public boolean canSet(OrderStatus status) {
        return STEPS.containsKey(status);
    }

    public CompletionStage<SendResult> set(String orderId, OrderStatus status) {
        JsonNode step = STEPS.get(status);
        if (step == null || !NUMBER.matcher(orderId).matches()) {
            return CompletableFuture.completedFuture(Outcomes.failed("step-not-allowed", "Yandex Market does not let the shop take this step."));
        }
        return api.setStatus(orderId, step).handle((response, failure) -> failure == null ? told(orderId, status, Answer.of(response))
                : CompletableFuture.completedFuture(Answers.MARKET.noAnswer(failure, true))).thenCompose(done -> done);
    }

    /** The Market refuses a step that has been taken already, in the same way as one that may not be taken: the order itself tells them apart. */
    private CompletionStage<SendResult> told(String orderId, OrderStatus status, Answer answer) {
        if (answer.success()) {
            return CompletableFuture.completedFuture(answer.body().isObject() ? DONE : Answers.MARKET.nonsense());
        }
        SendResult refused = answers.refused(answer);
        if (answer.status() != 400) {
            return CompletableFuture.completedFuture(refused);
        }
        ObjectNode filter = MarketApi.object();
        filter.putArray("orderIds").add(Long.parseLong(orderId));
        return api.orders(filter, 1, null).handle((response, failure) -> failure == null && isThere(response, status) ? DONE : refused);
    }

    private static boolean isThere(Response response, OrderStatus wanted) {
        JsonNode order = Answer.of(response).body().path("orders").path(0);
        @Nullable OrderStatus now = OrderStatuses.of(Json.id(order, "status"), Json.id(order, "substatus"));
        return now == wanted || wanted == OrderStatus.HANDED_OVER && (now == OrderStatus.DELIVERED || now == OrderStatus.RETURNED);
    }

    private static ObjectNode step(String status, String substatus) {
        ObjectNode body = MarketApi.object();
        body.putObject("order").put("status", status).put("substatus", substatus);
        return body;
    }
}
