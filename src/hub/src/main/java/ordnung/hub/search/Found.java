package ordnung.hub.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param items      messages, the newest first
 * @param next       the cursor of older ones; null at the end
 * @param customers  the first page's alone, a few; {@code cards} too
 * @param instead    the words that were looked for in place of those that nobody ever wrote; empty where it was as typed
 */
public record Found(List<FoundMessage> items, @Nullable String next, List<FoundCustomer> customers, List<FoundCard> cards, List<String> instead) {

    public boolean isEmpty() {
        return items.isEmpty() && customers.isEmpty() && cards.isEmpty();
    }
}
