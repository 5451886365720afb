package ordnung.hub.alerts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Whom the shop calls when a customer has waited far too long.
 *
 * @param call     in this order, one more at each repeat; empty: whoever manages the shop
 * @param repeat   between two calls
 * @param atNight  also while the shop is closed
 */
public record CallRules(List<UUID> call, Duration repeat, boolean atNight) {
    public static final CallRules USUAL = new CallRules(List.of(), Duration.ofMinutes(10), false);

    public CallRules {
        call = List.copyOf(call);
    }
}
