package ordnung.connector.avito.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;

/** An answer of Avito's, of whatever shape. */
public record Answer(Response response, JsonNode body) {

    static Answer of(Response response) {
        JsonNode body = Json.read(response.body());
        return new Answer(response, body == null ? MissingNode.getInstance() : body);
    }

    public int status() {
        return response.status();
    }

    public boolean success() {
        return status() >= 200 && status() <= 299;
    }

    /** Whether it is Avito that refuses: {@code {"error": …}}, and not something in between. */
    boolean saysError() {
        return !body.path("error").isMissingNode() && !body.path("error").isNull();
    }
}
