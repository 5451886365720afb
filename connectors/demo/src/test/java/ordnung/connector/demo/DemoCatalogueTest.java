package ordnung.connector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ordnung.connector.demo.DemoCatalogue.Product;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {
    private final List<Product> products = DemoCatalogue.products();

    @Test
    void hasEnoughToChooseFrom() {
        assertThat(products).hasSizeGreaterThanOrEqualTo(60).extracting(Product::sku).doesNotHaveDuplicates()
                .allMatch(sku -> sku.matches("[a-z0-9-]+"));
        assertThat(products).extracting(Product::category).contains("cakes", "pastries", "cupcakes", "macarons", "eclairs", "zefir",
                "cookies", "bread",
                "sets", "drinks");
    }

    @Test
    void everyProductIsNamedInThreeLanguagesAndPriced() {
        assertThat(products).allSatisfy(product -> {
            assertThat(product.name()).containsOnlyKeys("ru", "uk", "en").allSatisfy((language, name) -> assertThat(name).isNotBlank());
            assertThat(product.unit()).isIn("kg", "pcs", "set");
            assertThat(product.price()).isBetween(5_000L, 1_000_000L);
        });
    }
}
