package ordnung.hub.demo;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** In demo mode the shop has a name, an address and hours, unless the configuration gives others. */
public final class ShopParticulars implements ConfigSourceFactory {
    private static final int BELOW_ALL_OTHERS = 10;
    private static final Map<String, String> PARTICULARS = Map.of(
            "ordnung.shop.name", "Кондитерская на Ленина",
            "ordnung.shop.address", "улица Ленина, 4",
            "ordnung.shop.hours", "с 9:00 до 21:00",
            "ordnung.shop.phone", "+7 900 000-00-00");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue demo = context.getValue("ordnung.demo");
        return demo != null && "true".equalsIgnoreCase(demo.getValue())
                ? List.of(new PropertiesConfigSource(PARTICULARS, "demo shop", BELOW_ALL_OTHERS)) : List.of();
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(BELOW_ALL_OTHERS);
    }
}
