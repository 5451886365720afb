package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import ordnung.connector.common.Payload;
import org.jspecify.annotations.Nullable;

/** Money in a currency's smallest units, which alone can be counted with. */
final class Prices {
    private static final int USUAL_FRACTION = 2;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private Prices() {
    }

    /** {@code {amount, currency}}, or null where there is no sensible amount or no currency. */
    static @Nullable Map<String, Object> of(JsonNode price, @Nullable String currency) {
        BigDecimal amount = amount(price);
        if (amount == null || currency == null) {
            return null;
        }
        String code = currency.toUpperCase(Locale.ROOT);
        long units = amount.movePointRight(fraction(code)).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return new Payload().with("amount", units).with("currency", code).map();
    }

    private static @Nullable BigDecimal amount(JsonNode price) {
        if (!price.isNumber() && !price.isTextual() || price.asText().length() > 30) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(price.asText().strip());
            boolean sensible = amount.abs().compareTo(LARGEST) < 0 && amount.scale() < 30;
            return sensible ? amount : null;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static int fraction(String code) {
        try {
            return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return USUAL_FRACTION;
        }
    }
}
