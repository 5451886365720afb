package ordnung.connector.wildberries.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import org.jspecify.annotations.Nullable;

/** Prices: whole numbers, a hundred times the sum, in a currency that is named by its number (ISO 4217): 643 is the ruble. */
final class Currencies {
    private static final Map<Integer, String> CODES = Currency.getAvailableCurrencies().stream().filter(one -> one.getNumericCode() > 0)
            .collect(Collectors.toMap(Currency::getNumericCode, Currency::getCurrencyCode, (one, other) -> one.compareTo(other) > 0 ? one : other));

    private Currencies() {
    }

    /** Null where either is missing or unknown. */
    static @Nullable Map<String, Object> money(JsonNode order, String price, String currency) {
        JsonNode amount = order.path(price);
        Integer number = Json.integer(order, currency);
        String code = number == null ? null : CODES.get(number);
        return code == null || !amount.isIntegralNumber() || !amount.canConvertToLong() || amount.longValue() < 0 ? null
                : new Payload().with("amount", amount.longValue()).with("currency", code).map();
    }
}
