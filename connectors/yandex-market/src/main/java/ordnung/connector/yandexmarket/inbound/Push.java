package ordnung.connector.yandexmarket.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.Moments;
import org.jspecify.annotations.Nullable;

/**
 * One notification.
 *
 * @param at   of the event; null: it does not say
 * @param raw  as it came
 */
record Push(String type, JsonNode json, @Nullable Instant at, String raw) {

    static Push of(JsonNode json) {
        String type = Json.id(json, "notificationType");
        return new Push(type == null ? "" : type, json,
                Moments.first(json, "sentAt", "updatedAt", "cancelledAt", "requestedAt", "startedAt", "finishedAt", "createdAt", "publishedAt"),
                Json.raw(json));
    }

    @Nullable String id(String field) {
        return Json.id(json, field);
    }

    /** Notifications bear no ids: the type, what it is about and when tell two arrivals of one from two. */
    String eventId(String entity) {
        return type + ":" + entity + ":" + (at == null ? Digests.of(raw) : at.toString());
    }
}
