package ordnung.hub.orders.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ordnung.hub.orders.Money;
import ordnung.hub.orders.Product;
import org.jspecify.annotations.Nullable;

/** A product as its row. */
@Entity
@Table(name = "product")
class ProductEntity {
    @Id
    UUID id;
    @Column(columnDefinition = "text")
    String sku;
    @Column(name = "name_ru", columnDefinition = "text")
    String nameRu;
    @Column(name = "name_uk", columnDefinition = "text")
    @Nullable String nameUk;
    @Column(name = "name_en", columnDefinition = "text")
    @Nullable String nameEn;
    @Column(columnDefinition = "text")
    String unit;
    long price;
    @Column(columnDefinition = "text")
    String currency;
    @Column(columnDefinition = "text")
    @Nullable String category;
    @Column(columnDefinition = "_text")
    String[] aliases;
    @Column(name = "min_quantity", precision = 12, scale = 3)
    @Nullable BigDecimal min;
    @Column(columnDefinition = "_text")
    String[] listings;
    @Column(name = "created_at")
    Instant createdAt;
    @Version
    int version;

    protected ProductEntity() {
    }

    ProductEntity(UUID id, Product product, Instant at) {
        this.id = id;
        this.sku = product.sku();
        this.createdAt = at;
        take(product);
    }

    final void take(Product product) {
        nameRu = product.name().ru();
        nameUk = product.name().uk();
        nameEn = product.name().en();
        unit = product.unit();
        price = product.price().amount();
        currency = product.price().currency();
        category = product.category();
        aliases = product.aliases().toArray(String[]::new);
        min = product.min();
        listings = product.listings().toArray(String[]::new);
    }

    Product product() {
        return new Product(id, sku, new Product.Names(nameRu, nameUk, nameEn), unit, Money.of(price, currency), category, List.of(aliases),
                min == null ? null : plain(min), List.of(listings), version);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
