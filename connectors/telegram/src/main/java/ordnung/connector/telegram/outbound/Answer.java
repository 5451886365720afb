package ordnung.connector.telegram.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import ordnung.connector.Http.Response;
import ordnung.connector.common.Json;
import ordnung.connector.common.Outcomes;
import ordnung.connector.telegram.Numbers;
import org.jspecify.annotations.Nullable;

/** An answer of the Bot API, {@code {ok, result?, error_code?, description?, parameters?}}, or of whatever else answered. */
record Answer(Response response, JsonNode body) {
    private static final long LONGEST_WAIT = Duration.ofDays(1).toSeconds();

    static Answer of(Response response) {
        JsonNode body = Json.read(response.body());
        return new Answer(response, body == null ? MissingNode.getInstance() : body);
    }

    boolean success() {
        return response.status() >= 200 && response.status() <= 299 && Json.flag(body, "ok") && body.hasNonNull("result");
    }

    JsonNode result() {
        return body.path("result");
    }

    /** Null where it is no refusal of Telegram's. */
    @Nullable Integer errorCode() {
        return body.path("ok").isBoolean() && !Json.flag(body, "ok") ? Json.integer(body, "error_code") : null;
    }

    /** For us to read, never for people: Telegram promises nothing of its wording. */
    String description() {
        String description = Json.text(body, "description");
        return description == null ? "" : description;
    }

    /** Telegram's wish, in its words or in the header's; a day at most. */
    Duration retryAfter() {
        Long seconds = Numbers.positive(body.path("parameters"), "retry_after");
        return seconds == null ? Outcomes.retryAfter(response) : Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT));
    }

    /** The id that the chat has now: a group has become a supergroup. */
    @Nullable Long migratedTo() {
        return Numbers.of(body.path("parameters"), "migrate_to_chat_id");
    }
}
