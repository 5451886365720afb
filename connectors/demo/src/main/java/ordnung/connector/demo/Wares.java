package ordnung.connector.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import ordnung.connector.testkit.fake.Act.Ware;

/** What the confectionery offers at marketplaces: these sell pieces, so nothing that is sold by weight. */
final class Wares {
    private static final long FIRST = 100_000_000;
    private static final long NUMBERS = 900_000_000;

    private Wares() {
    }

    static List<Ware> of(String channel) {
        return DemoCatalogue.products().stream().filter(product -> !product.unit().equals("kg"))
                .map(product -> new Ware(listing(channel, product.sku()), product.sku(), product.name().get("ru"), product.price())).toList();
    }

    /** Nine digits, the same each time and elsewhere others. */
    static String listing(String channel, String article) {
        CRC32 hash = new CRC32();
        hash.update((channel + ":" + article).getBytes(StandardCharsets.UTF_8));
        return String.valueOf(FIRST + hash.getValue() % NUMBERS);
    }
}
