package ordnung.connector.yandexmarket.inbound;

import java.util.Map;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/** What a notification says to the shop, in Russian as all that the Market itself writes in chats; the type stands in the payload. */
final class Announcements {
    private static final Map<String, String> RETURNS = Map.ofEntries(Map.entry("STARTED_BY_USER", "покупатель оформил возврат"),
            Map.entry("REFUND_IN_PROGRESS", "решается, возвращать ли деньги"), Map.entry("REFUNDED", "деньги возвращены"),
            Map.entry("REFUNDED_WITH_BONUSES", "деньги возвращены баллами или промокодом"),
            Map.entry("REFUNDED_BY_SHOP", "деньги вернул магазин"), Map.entry("FAILED", "деньги вернуть не удалось"),
            Map.entry("WAITING_FOR_DECISION", "ждёт вашего решения"), Map.entry("PREMODERATION_DECISION_WAITING", "ждёт вашего решения"),
            Map.entry("DECISION_MADE", "решение принято"), Map.entry("PREMODERATION_DECISION_MADE", "решение принято"),
            Map.entry("PREMODERATION_DISPUTE", "открыт спор"), Map.entry("CANCELLED", "отменён"), Map.entry("REJECTED", "отклонён"),
            Map.entry("COMPLETE_WITHOUT_REFUND", "завершён без возврата денег"), Map.entry("RECEIVED", "принят у покупателя"),
            Map.entry("IN_TRANSIT", "в пути"), Map.entry("READY_FOR_PICKUP", "готов к выдаче магазину"), Map.entry("PICKED", "выдан магазину"),
            Map.entry("LOST", "утерян при перевозке"), Map.entry("EXPIRED", "покупатель не принёс товар вовремя"),
            Map.entry("FULFILMENT_RECEIVED", "принят на складе Маркета"), Map.entry("UTILIZED", "утилизирован"));

    private Announcements() {
    }

    static @Nullable String of(Push push) {
        return switch (push.type()) {
            case "CHAT_ARBITRAGE_STARTED" -> "Покупатель открыл спор.";
            case "CHAT_ARBITRAGE_FINISHED" -> "Спор завершён.";
            case "ORDER_CANCELLATION_REQUEST" -> "Покупатель просит отменить заказ.";
            case "ORDER_UPDATED" -> updated(push.id("updateType"));
            case "ORDER_RETURN_CREATED" -> created(push.id("returnType")) + number(push) + ".";
            case "ORDER_RETURN_STATUS_UPDATED" -> status(push);
            default -> null;
        };
    }

    private static String updated(@Nullable String what) {
        return "SHIPMENT_DATE_UPDATED".equals(what) ? "Маркет изменил дату отгрузки."
                : "DELIVERY_DATE_UPDATED".equals(what) ? "Маркет изменил дату доставки." : "Маркет изменил заказ.";
    }

    private static String created(@Nullable String what) {
        return "UNREDEEMED".equals(what) ? "Покупатель не выкупил заказ: невыкуп" : "Покупатель оформил возврат";
    }

    private static String status(Push push) {
        String refund = Json.id(push.json().path("statuses"), "refundStatus");
        String status = refund != null ? refund : Json.id(push.json().path("statuses"), "shipmentStatus");
        return "Возврат" + number(push) + ": " + (status == null ? "статус изменился" : RETURNS.getOrDefault(status, status)) + ".";
    }

    private static String number(Push push) {
        String id = push.id("returnId");
        return id == null ? "" : " №" + id;
    }
}
