package ordnung.hub.replies;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The shop's own particulars, as texts name them. What is not configured is a field without a value. */
@ApplicationScoped
public class Shop {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final ZoneId zone;

    Shop(@ConfigProperty(name = "ordnung.shop.name") Optional<String> name,
         @ConfigProperty(name = "ordnung.shop.address") Optional<String> address,
         @ConfigProperty(name = "ordnung.shop.phone") Optional<String> phone,
         @ConfigProperty(name = "ordnung.shop.hours") Optional<String> hours,
         @ConfigProperty(name = "ordnung.shop.review") Optional<String> review,
         @ConfigProperty(name = "ordnung.shop.zone", defaultValue = "Europe/Moscow") String zone) {
        name.ifPresent(value -> values.put("shop.name", value));
        address.ifPresent(value -> values.put("shop.address", value));
        phone.ifPresent(value -> values.put("shop.phone", value));
        hours.ifPresent(value -> values.put("shop.hours", value));
        review.ifPresent(value -> values.put("shop.review", value));
        this.zone = ZoneId.of(zone);
    }

    public Map<String, String> values() {
        return values;
    }

    /** In which due times are told. */
    public ZoneId zone() {
        return zone;
    }
}
