package ordnung.connector.testkit.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the fake provider answers. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public static Answer json(int status, JsonNode body) {
        return json(status, body.toString());
    }

    public static Answer json(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=UTF-8"), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer text(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer bytes(String contentType, byte[] body) {
        return new Answer(200, Map.of("Content-Type", contentType), body);
    }
}
