package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/** Prices: {@code {"amount": "1200.00", "currency": "RUB"}}, or {@code "price": "1530.0000"} with {@code currency_code} beside it. */
final class Amounts {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int LONGEST = 40;

    private Amounts() {
    }

    /** In minor units; null where no price can be read. */
    static @Nullable Map<String, Object> price(JsonNode product) {
        JsonNode price = product.path("price");
        Long amount = price.isObject() ? minor(Json.words(price, "amount")) : minor(Json.words(product, "price"));
        String currency = price.isObject() ? Json.id(price, "currency") : Json.id(product, "currency_code");
        return amount == null ? null : money(amount, currency == null ? "RUB" : currency);
    }

    static Map<String, Object> money(long amount, String currency) {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("amount", amount);
        money.put("currency", currency);
        return money;
    }

    /** All currencies that Ozon pays in have a hundred parts. */
    private static @Nullable Long minor(@Nullable String text) {
        try {
            BigDecimal value = text == null || text.length() > LONGEST ? null : new BigDecimal(text.strip());
            return value == null || value.signum() < 0 || value.compareTo(LARGEST) > 0 ? null
                    : value.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        } catch (ArithmeticException | NumberFormatException noAmount) {
            return null;
        }
    }
}
