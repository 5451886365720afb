package ordnung.connector.telegram.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.telegram.Numbers;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/** A point on the map, with a name where it is a place that Telegram knows. */
final class Places {
    private Places() {
    }

    static @Nullable Content location(JsonNode message) {
        return content(message.path("location"), new Payload());
    }

    static @Nullable Content venue(JsonNode message) {
        JsonNode venue = message.path("venue");
        return content(venue.path("location"), new Payload().with("name", Json.words(venue, "title")).with("address", Json.words(venue, "address")));
    }

    private static @Nullable Content content(JsonNode point, Payload name) {
        JsonNode latitude = point.path("latitude");
        JsonNode longitude = point.path("longitude");
        if (!latitude.isNumber() || !longitude.isNumber() || !Double.isFinite(latitude.doubleValue()) || !Double.isFinite(longitude.doubleValue())) {
            return null;
        }
        Payload payload = new Payload().with("latitude", latitude.doubleValue()).with("longitude", longitude.doubleValue()).with(name.map())
                .with("livePeriod", Numbers.positive(point, "live_period"));
        return Content.of(MessageKind.LOCATION, null, payload);
    }
}
