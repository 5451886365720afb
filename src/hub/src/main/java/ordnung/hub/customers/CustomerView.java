package ordnung.hub.customers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A customer with all that hangs on them, as the API and the pages show them.
 *
 * @param consents  none are kept yet
 */
public record CustomerView(@JsonUnwrapped Customer customer, List<Alias> aliases, Totals totals, List<Object> consents) {
}
