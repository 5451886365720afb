package ordnung.connector.whatsapp.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import org.jspecify.annotations.Nullable;

/** An answer of the Graph API, of whatever shape. */
record Answer(Response response, JsonNode body) {
    static Answer of(Response response) {
        JsonNode body = Json.read(response.body());
        return new Answer(response, body == null ? MissingNode.getInstance() : body);
    }

    int status() {
        return response.status();
    }

    Duration retryAfter() {
        return Outcomes.retryAfter(response);
    }

    boolean success() {
        return status() >= 200 && status() <= 299 && errorCode() == null;
    }

    /** {@code error.code}, in which alone Meta's answers can be trusted. */
    @Nullable Integer errorCode() {
        return Json.integer(body.path("error"), "code");
    }

    boolean saysTransient() {
        return Json.flag(body.path("error"), "is_transient");
    }

    /** The provider's id of what was sent: {@code messages[0].id}. */
    @Nullable String messageId() {
        return Json.id(body.path("messages").path(0), "id");
    }

    @Nullable String mediaId() {
        return Json.id(body, "id");
    }
}
