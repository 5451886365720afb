package ordnung.hub.orders.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import ordnung.hub.orders.Money;
import ordnung.hub.orders.Product;
import ordnung.hub.platform.web.JsonForm;
import org.jspecify.annotations.Nullable;

/** Reads a product, new or edited. The sku stays. */
final class ProductForm {

    private ProductForm() {
    }

    static Product read(JsonForm form, @Nullable Product present) {
        JsonForm name = form.form("name");
        Product.Names was = present == null ? new Product.Names("", null, null) : present.name();
        Product product = new Product(present == null ? new UUID(0, 0) : present.id(),
                present == null ? form.required("sku", 100, null) : present.sku(),
                new Product.Names(name.required("ru", 300, was.ru().isEmpty() ? null : was.ru()), name.text("uk", 300, was.uk()),
                        name.text("en", 300, was.en())),
                form.required("unit", 20, present == null ? null : present.unit()),
                price(form, present), form.text("category", 100, present == null ? null : present.category()),
                form.texts("aliases", 50, 100, present == null ? List.of() : present.aliases()), min(form, present),
                form.texts("listings", 50, 100, present == null ? List.of() : present.listings()),
                present == null ? 0 : present.version());
        form.check();
        return product;
    }

    private static Money price(JsonForm form, @Nullable Product present) {
        Money price = CardForm.money(form, "price", present == null ? null : present.price());
        if (price == null) {
            form.error("price", "must be {\"amount\": minor units, \"currency\": \"RUB\"}");
            return Money.of(0, Money.DEFAULT_CURRENCY);
        }
        return price;
    }

    @Nullable
    private static BigDecimal min(JsonForm form, @Nullable Product present) {
        BigDecimal min = form.decimal("min", 3, present == null ? null : present.min());
        if (min != null && (min.signum() <= 0 || min.precision() - min.scale() > 9)) {
            form.error("min", "must be above 0");
        }
        return min;
    }
}
