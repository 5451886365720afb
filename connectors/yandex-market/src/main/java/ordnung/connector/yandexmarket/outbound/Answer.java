package ordnung.connector.yandexmarket.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the Partner API, of whatever shape: {@code {"status": "OK", "result": …}} or
 * {@code {"status": "ERROR", "errors": [{code, message}]}}.
 */
public record Answer(Response response, JsonNode body) {
    private static final int LONGEST_CODE = 64;

    public static Answer of(Response response) {
        JsonNode body = Json.read(response.body());
        return new Answer(response, body == null ? MissingNode.getInstance() : body);
    }

    public int status() {
        return response.status();
    }

    public boolean success() {
        return status() >= 200 && status() <= 299 && !"ERROR".equals(Json.words(body, "status"));
    }

    /** Says in its own words that it has done what was asked. */
    boolean done() {
        return success() && "OK".equals(Json.words(body, "status"));
    }

    public JsonNode result() {
        return body.path("result");
    }

    /** The first error's code; null where there is none that can be shown to a person. */
    @Nullable String errorCode() {
        String code = Json.id(body.path("errors").path(0), "code");
        return code != null && code.length() <= LONGEST_CODE && code.chars().allMatch(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c))
                ? code : null;
    }

    /** Whether the limit met is the one of requests at once, which is over in a moment. */
    boolean tooManyAtOnce() {
        String message = Json.words(body.path("errors").path(0), "message");
        return message != null && message.toLowerCase(Locale.ROOT).contains("parallel");
    }
}
