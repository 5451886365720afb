package ordnung.connector.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the demo's confectionery sells: products of our own making, {@code catalogue.json} beside this class. */
public final class DemoCatalogue {
    private DemoCatalogue() {
    }

    /**
     * @param name      by language: ru, uk, en
     * @param unit      kg, pcs or set
     * @param price     kopecks (RUB) for one unit
     * @param category  cakes, pastries, cupcakes, macarons, eclairs, zefir, cookies, bread, sets or drinks
     * @param min       least that can be ordered, in units; null: one
     */
    public record Product(String sku, Map<String, String> name, String unit, long price, String category, @Nullable Integer min) {
    }

    public static List<Product> products() {
        try (InputStream in = DemoCatalogue.class.getResourceAsStream("catalogue.json")) {
            return List.copyOf(new ObjectMapper().readValue(in, new TypeReference<List<Product>>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
