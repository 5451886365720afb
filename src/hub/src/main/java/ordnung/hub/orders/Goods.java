package ordnung.hub.orders;

import java.math.BigDecimal;
import java.util.List;

/** What is ordered. @param discountPercent  on the whole, after the lines' own, 0…100 */
public record Goods(List<Item> items, BigDecimal discountPercent, String currency) {

    public static final Goods NONE = new Goods(List.of(), BigDecimal.ZERO, Money.DEFAULT_CURRENCY);

    public Goods {
        items = List.copyOf(items);
    }

    public Money total() {
        long sum = items.stream().mapToLong(Item::sum).reduce(0, Math::addExact);
        return Money.of(Item.less(BigDecimal.valueOf(sum), discountPercent), currency);
    }
}
