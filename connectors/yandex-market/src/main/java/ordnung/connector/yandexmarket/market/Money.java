package ordnung.connector.yandexmarket.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/** Sums of {@code {"value": 1900.5, "currencyId": "RUR"}}, in minor units. */
final class Money {
    private static final double LARGEST = 1e12;
    private static final int CENTS = 2;

    private Money() {
    }

    /**
     * What the buyer pays in money and in points: {@code payment} and {@code cashback}
     * ({@code …/reference/orders/getBusinessOrders}).
     *
     * @param count  the sum is for so many; null: there is no sum
     */
    static @Nullable Map<String, Object> perPiece(JsonNode prices, int count) {
        BigDecimal paid = value(prices.path("payment"));
        String currency = currency(prices.path("payment"));
        if (paid == null || currency == null || count < 1) {
            return null;
        }
        BigDecimal points = value(prices.path("cashback"));
        BigDecimal minor = (points == null ? paid : paid.add(points)).movePointRight(CENTS)
                .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP);
        return Map.of("amount", minor.longValue(), "currency", currency);
    }

    private static @Nullable BigDecimal value(JsonNode sum) {
        JsonNode value = sum.path("value");
        return value.isNumber() && Math.abs(value.doubleValue()) < LARGEST ? value.decimalValue() : null;
    }

    /** The Market still says RUR, which has been RUB since 1998. */
    private static @Nullable String currency(JsonNode sum) {
        String currency = Json.id(sum, "currencyId");
        return "RUR".equals(currency) ? "RUB" : currency;
    }
}
