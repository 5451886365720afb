package ordnung.hub.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order.
 *
 * @param sku       of the catalogue, where the goods are of it
 * @param quantity  above nought, to the thousandth
 * @param unit      kg, pcs, set…
 * @param price     for one unit
 * @param discount  percent, 0…100
 */
public record Item(@Nullable String sku, String name, BigDecimal quantity, String unit, Money price, BigDecimal discount) {

    /** In minor units, half a kopeck up: what the customer is shown for the line is what the total is made of. */
    public long sum() {
        return less(BigDecimal.valueOf(price.amount()).multiply(quantity), discount);
    }

    static long less(BigDecimal amount, BigDecimal percent) {
        BigDecimal rest = BigDecimal.valueOf(100).subtract(percent).movePointLeft(2);
        return amount.multiply(rest).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
