package ordnung.connector.vk.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import org.jspecify.annotations.Nullable;

/** An answer of VK's, of whatever shape: {@code {response}} or {@code {error: {error_code, error_msg}}}, both with status 200. */
record Answer(Response http, JsonNode body) {
    static final Outcomes VK = new Outcomes("VK");

    static Answer of(Response response) {
        JsonNode body = Json.read(response.body());
        return new Answer(response, body == null ? MissingNode.getInstance() : body);
    }

    /** What the refusal means; null where VK did not refuse. */
    @Nullable SendResult refusal() {
        Integer code = Json.integer(body.path("error"), "error_code");
        if (code != null) {
            return ErrorCodes.result(code);
        }
        return http.status() < 200 || http.status() > 299 ? VK.byStatus(http) : null;
    }

    /** Missing where there is none. */
    JsonNode response() {
        JsonNode response = body.path("response");
        return response.isNull() ? MissingNode.getInstance() : response;
    }
}
