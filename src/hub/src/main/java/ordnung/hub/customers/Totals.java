package ordnung.hub.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a customer has ordered: orders with a price that were not lost. In the currency of most of them. */
public record Totals(long orders, Amount sum, Amount average, @Nullable Instant first, @Nullable Instant last) {

    /** @param amount  in minor units */
    public record Amount(long amount, String currency) {
    }

    public static Totals of(long orders, long sum, String currency, @Nullable Instant first, @Nullable Instant last) {
        long average = orders == 0 ? 0 : Math.round((double) sum / orders);
        return new Totals(orders, new Amount(sum, currency), new Amount(average, currency), first, last);
    }
}
