package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** Reads a place on the map: degrees, and for a chosen place its name, address and page. */
final class Locations {
    private static final Set<String> KNOWN = Set.of("latitude", "longitude", "name", "address", "url");

    private Locations() {
    }

    static @Nullable Content read(JsonNode part) {
        double latitude = part.path("latitude").asDouble(Double.NaN);
        double longitude = part.path("longitude").asDouble(Double.NaN);
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            return null;
        }
        Payload payload = new Payload().with("latitude", latitude).with("longitude", longitude).with("name", Json.words(part, "name"))
                .with("address", Json.words(part, "address")).with("url", Json.words(part, "url"));
        return Content.of(MessageKind.LOCATION, null, payload, Fields.within(part, KNOWN));
    }
}
