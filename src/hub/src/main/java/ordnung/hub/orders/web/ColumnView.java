package ordnung.hub.orders.web;

import java.util.List;
import ordnung.hub.orders.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A stage with its cards.
 *
 * @param count  of all its cards, shown or not
 * @param sum    of them; "" where it is nought
 * @param next   the cursor of the cards below; null where there are none
 */
public record ColumnView(Stage stage, boolean first, List<CardFace> cards, long count, String sum, @Nullable String next) {
}
