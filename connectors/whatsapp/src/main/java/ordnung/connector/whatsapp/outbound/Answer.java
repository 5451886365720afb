package ordnung.connector.whatsapp.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import ordnung.connector.Http.Response;
import ordnung.connector.whatsapp.graph.Json;
import org.jspecify.annotations.Nullable;

/** An answer of the Graph API, of whatever shape. */
record Answer(int status, JsonNode body, Duration retryAfter) {
    private static final long LONGEST_WAIT = Duration.ofHours(1).toSeconds();
    private static final int LONGEST_NUMBER = 6;

    static Answer of(Response response) {
        JsonNode body = Json.read(response.body());
        return new Answer(response.status(), body == null ? MissingNode.getInstance() : body,
                retryAfter(response.headers().get("retry-after")));
    }

    boolean success() {
        return status >= 200 && status <= 299 && errorCode() == null;
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

    /** In seconds; a date, which the header may also be, is not worth the trouble. */
    private static Duration retryAfter(@Nullable String header) {
        boolean seconds = header != null && !header.isEmpty() && header.length() <= LONGEST_NUMBER
                && header.chars().allMatch(c -> c >= '0' && c <= '9');
        return seconds ? Duration.ofSeconds(Math.min(Long.parseLong(header), LONGEST_WAIT)) : Duration.ZERO;
    }
}
