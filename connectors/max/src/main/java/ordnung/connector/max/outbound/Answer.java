package ordnung.connector.max.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Pattern;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;
import org.jspecify.annotations.Nullable;

/** An answer of MAX's, of whatever shape. */
record Answer(Response response, JsonNode body) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static Answer of(Response response) {
        JsonNode body = Json.read(response.body());
        return new Answer(response, body == null ? MissingNode.getInstance() : body);
    }

    int status() {
        return response.status();
    }

    boolean success() {
        return status() >= 200 && status() <= 299;
    }

    /** MAX's word for what is wrong ({@code dev.max.ru/docs-api/objects/Error}); null where this is no error of its own. */
    @Nullable String errorCode() {
        String code = Json.id(body, "code");
        return code != null && CODE.matcher(code).matches() ? code : null;
    }

    /** The id of what was sent. */
    @Nullable String messageId() {
        return Json.id(body.path("message").path("body"), "mid");
    }

    /** Of requests that make nothing: {@code {"success": true}}; null where the answer does not say. */
    @Nullable Boolean done() {
        return body.path("success").isBoolean() ? Boolean.valueOf(body.path("success").booleanValue()) : null;
    }
}
