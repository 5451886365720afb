package ordnung.connector.yandexmarket.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.Direction;

/** Who wrote an answer or a comment: the shop (what it may change is its own), a buyer, or somebody else. */
final class Answered {
    private Answered() {
    }

    static Direction direction(JsonNode answer) {
        boolean business = "BUSINESS".equals(Json.words(answer.path("author"), "type"));
        return business && answer.path("canModify").asBoolean(true) ? Direction.OUT : Direction.IN;
    }

    static Map<String, Object> payload(JsonNode answer) {
        String type = Json.words(answer.path("author"), "type");
        boolean ours = direction(answer) == Direction.OUT;
        String status = Json.words(answer, "status");
        return new Payload().with("from", ours || "USER".equals(type) ? null : type)
                .with("author", ours ? null : Json.words(answer.path("author"), "name"))
                .with("moderation", "PUBLISHED".equals(status) ? null : status).map();
    }
}
