package ordnung.hub.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in on a card.
 *
 * @param fulfilment  one of {@link #FULFILMENTS}
 * @param payment     one of {@link #PAYMENTS}
 * @param paid        so far, in minor units of the goods' currency
 * @param missing     goods that are not there, by sku or name
 */
public record Details(Goods goods, @Nullable String fulfilment, @Nullable Boolean inStock, @Nullable String payment, long paid,
                      @Nullable Instant due, @Nullable String address, @Nullable String inscription, @Nullable String comment,
                      List<String> missing, @Nullable LocalDate supplyDate, @Nullable String branch) {

    public static final List<String> FULFILMENTS = List.of("courier", "post", "pickup");
    public static final List<String> PAYMENTS = List.of("unpaid", "paid", "partly", "on-delivery", "not-needed");
    /** Fields that a stage may require. */
    public static final List<String> FIELDS = List.of("items", "fulfilment", "inStock", "payment", "due", "address", "inscription",
            "comment", "supplyDate", "branch", "paid", "customer", "responsible");

    public static final Details NONE = new Details(Goods.NONE, null, null, null, 0, null, null, null, null, List.of(), null, null);

    public Details {
        missing = List.copyOf(missing);
    }

    /** What is still to be paid, in minor units; never below nought. */
    public long left() {
        boolean settled = "paid".equals(payment) || "not-needed".equals(payment);
        return settled ? 0 : Math.max(0, goods.total().amount() - paid);
    }

    /** The fields of {@link #FIELDS} that have a value. */
    Set<String> filled() {
        Set<String> filled = new TreeSet<>();
        if (!goods.items().isEmpty()) {
            filled.add("items");
        }
        if (paid > 0) {
            filled.add("paid");
        }
        for (Map.Entry<String, @Nullable Object> value : values()) {
            if (value.getValue() != null) {
                filled.add(value.getKey());
            }
        }
        return filled;
    }

    private List<Map.Entry<String, @Nullable Object>> values() {
        List<Map.Entry<String, @Nullable Object>> values = new ArrayList<>();
        values.add(entry("fulfilment", fulfilment));
        values.add(entry("inStock", inStock));
        values.add(entry("payment", payment));
        values.add(entry("due", due));
        values.add(entry("address", address));
        values.add(entry("inscription", inscription));
        values.add(entry("comment", comment));
        values.add(entry("supplyDate", supplyDate));
        values.add(entry("branch", branch));
        return values;
    }

    private static Map.Entry<String, @Nullable Object> entry(String field, @Nullable Object value) {
        return new java.util.AbstractMap.SimpleEntry<>(field, value);
    }
}
