package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import org.jspecify.annotations.Nullable;

/** Reads {@code geo}: {@code {type, coordinates: {latitude, longitude}, place: {title, address, city}}}. */
final class Places {
    private Places() {
    }

    /** Null where there are no coordinates. */
    static @Nullable Payload read(JsonNode geo) {
        JsonNode at = geo.path("coordinates");
        Double latitude = degrees(at.path("latitude"), 90);
        Double longitude = degrees(at.path("longitude"), 180);
        if (latitude == null || longitude == null) {
            return null;
        }
        JsonNode place = geo.path("place");
        String address = Json.words(place, "address");
        return new Payload().with("latitude", latitude).with("longitude", longitude).with("name", Json.words(place, "title"))
                .with("address", address == null ? Json.words(place, "city") : address);
    }

    private static @Nullable Double degrees(JsonNode value, int bound) {
        double number = value.isNumber() || value.isTextual() ? value.asDouble(Double.NaN) : Double.NaN;
        return Math.abs(number) <= bound ? number : null;
    }
}
