package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import org.jspecify.annotations.Nullable;

/** {@code {amount, currency: {id, name}, text}}: the amount in hundredths, mostly as text ({@code dev.vk.com/reference/objects/price}). */
final class Prices {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final int LONGEST = 30;

    private Prices() {
    }

    /** {@code {amount, currency}}, the amount in the smallest units; null where there is no sensible amount or no currency. */
    static @Nullable Map<String, Object> of(JsonNode price) {
        JsonNode amount = price.path("amount");
        String currency = Json.words(price.path("currency"), "name");
        if (currency == null || !currency.matches("[A-Za-z]{3}") || !amount.isNumber() && !amount.isTextual()
                || amount.asText().length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal units = new BigDecimal(amount.asText().strip());
            boolean sensible = units.abs().compareTo(LARGEST) < 0 && Math.abs(units.scale()) < LONGEST;
            return !sensible ? null : new Payload().with("amount", units.setScale(0, RoundingMode.HALF_UP).longValueExact())
                    .with("currency", currency.toUpperCase(Locale.ROOT)).map();
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
