package ordnung.hub.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells.
 *
 * @param aliases  what customers call it
 * @param min      the least quantity that can be ordered
 * @param listings as marketplaces number it: {@code ozon:148313766}
 */
public record Product(UUID id, String sku, Names name, String unit, Money price, @Nullable String category, List<String> aliases,
                      @Nullable BigDecimal min, List<String> listings, int version) {

    public Product(UUID id, String sku, Names name, String unit, Money price, @Nullable String category, List<String> aliases,
                   @Nullable BigDecimal min, int version) {
        this(id, sku, name, unit, price, category, aliases, min, List.of(), version);
    }

    public record Names(String ru, @Nullable String uk, @Nullable String en) {
    }
}
