package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Timestamps;
import ordnung.connector.whatsapp.graph.ErrorCodes;
import ordnung.events.ChannelEvent;
import ordnung.events.DeliveryReported;
import ordnung.events.DeliveryReported.State;
import ordnung.events.SendError;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of {@code statuses[]}
 * ({@code developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status}). They come in any order;
 * the hub keeps them from going back.
 */
final class Statuses {
    private static final String FIELD = "statuses";
    /** A voice message is "played" once it has been read; nothing further is known of it. */
    private static final Map<String, State> STATES =
            Map.of("sent", State.SENT, "delivered", State.DELIVERED, "read", State.READ, "played", State.READ, "failed", State.FAILED);
    private static final Set<String> HELD = Set.of("id", "status", "timestamp", "recipient_id", "biz_opaque_callback_data");
    private static final SendError NO_REASON = new SendError("unknown", "WhatsApp did not deliver the message and gave no reason.", false);

    private final Timestamps timestamps;
    private final Notices notices;

    Statuses(Timestamps timestamps, Notices notices) {
        this.timestamps = timestamps;
        this.notices = notices;
    }

    ChannelEvent decode(JsonNode status) {
        String id = Json.id(status, "id");
        String word = Json.words(status, "status");
        State state = word == null ? null : STATES.get(word);
        if (id == null || state == null) {
            String reason = id == null ? "a status of no message" : "a status that is not known";
            return notices.unreadable(Unrecognised.ACCOUNT_THREAD, FIELD, reason, status);
        }
        String trackingId = Json.words(status, "biz_opaque_callback_data");
        return new DeliveryReported(thread(status, trackingId, id), id, trackingId, state, timestamps.of(status, "timestamp"),
                state == State.FAILED ? error(status.path("errors")) : null, Fields.within(status, HELD) ? null : Json.raw(status));
    }

    /** A failed status may name nobody; then what it speaks of is at least always the same. */
    private static String thread(JsonNode status, @Nullable String trackingId, String id) {
        String wa = WaId.of(Json.id(status, "recipient_id"));
        if (wa != null) {
            return wa;
        }
        String user = Json.id(status, "recipient_user_id");
        if (user != null) {
            return user;
        }
        return trackingId == null ? id : trackingId;
    }

    private static SendError error(JsonNode errors) {
        JsonNode first = errors.isArray() ? errors.path(0) : errors;
        Integer code = Json.integer(first, "code");
        return code == null ? NO_REASON : ErrorCodes.error(code, false);
    }
}
