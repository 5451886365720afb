package ordnung.connector.avito.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {id, version, timestamp, payload: {type, value}}}: one message, of a customer or of our own, wherever that was written. {@code user_id} is
 * always the account that is called, and may be another one of the shop's that was given the same address.
 */
final class EnvelopeDecoder {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");

    private final String userId;
    private final MessageReader messages;
    private final Timestamps timestamps;
    private final Notices notices;

    EnvelopeDecoder(String userId, Clock clock, Notices notices) {
        this.userId = userId;
        this.messages = new MessageReader(clock);
        this.timestamps = new Timestamps(clock);
        this.notices = notices;
    }

    Addressed decode(JsonNode envelope) {
        JsonNode value = envelope.path("payload").path("value");
        String named = Json.id(value, "user_id");
        String owner = named != null && NUMBER.matcher(named).matches() ? named : userId;
        return new Addressed(owner.equals(userId) ? null : owner, event(envelope, value, owner));
    }

    /** Last line of defence: whatever a reader did not foresee costs the message its meaning, and never the message. */
    private ChannelEvent event(JsonNode envelope, JsonNode value, String owner) {
        try {
            return read(envelope, value, owner);
        } catch (RuntimeException unforeseen) {
            return notices.unreadable("a decoder failed on it", envelope);
        }
    }

    private ChannelEvent read(JsonNode envelope, JsonNode value, String owner) {
        Instant at = timestamps.of(envelope, "timestamp");
        @Nullable String type = Json.id(envelope.path("payload"), "type");
        @Nullable String chat = Json.id(value, "chat_id");
        if (type != null && !type.equals("message")) {
            return notices.notice(type, at, envelope);
        } else if (chat == null) {
            return notices.unreadable(Unrecognised.ACCOUNT_THREAD, "message", "a message that names no chat", envelope);
        }
        Direction direction = Objects.equals(Json.id(value, "author_id"), owner) ? Direction.OUT : Direction.IN;
        return messages.read(chat, value, direction, at, Json.raw(envelope));
    }
}
