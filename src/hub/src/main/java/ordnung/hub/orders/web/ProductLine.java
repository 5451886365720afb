package ordnung.hub.orders.web;

import java.util.Locale;
import ordnung.hub.orders.Product;
import ordnung.hub.platform.web.Sums;
import org.jspecify.annotations.Nullable;

/** A product as a customer reads of it in a chat: "Эклер ванильный, 190 ₽ за шт". */
final class ProductLine {

    private ProductLine() {
    }

    static String of(Product product, Locale locale) {
        String each = "en".equals(locale.getLanguage()) ? " per " : " за ";
        return name(product, locale) + ", " + Sums.text(product.price().amount(), product.price().currency(), locale) + each
                + Units.text(product.unit(), locale);
    }

    /** In the customer's language where the shop has named it so. */
    private static String name(Product product, Locale locale) {
        String own = switch (locale.getLanguage()) {
            case "uk" -> product.name().uk();
            case "en" -> product.name().en();
            default -> product.name().ru();
        };
        return isSaid(own) ? own : product.name().ru();
    }

    private static boolean isSaid(@Nullable String name) {
        return name != null && !name.isBlank();
    }
}
