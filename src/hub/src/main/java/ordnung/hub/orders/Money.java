package ordnung.hub.orders;

/**
 * @param amount    in minor units: kopecks, cents
 * @param currency  ISO 4217
 */
public record Money(long amount, String currency) {
    public static final String DEFAULT_CURRENCY = "RUB";

    public static Money of(long amount, String currency) {
        return new Money(amount, currency);
    }
}
