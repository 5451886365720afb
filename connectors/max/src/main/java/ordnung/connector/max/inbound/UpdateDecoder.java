package ordnung.connector.max.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;

/**
 * Reads one update ({@code dev.max.ru/docs-api/objects/Update}). Whatever is no message is kept as a notice under its {@code update_type}.
 */
final class UpdateDecoder {
    private final MessageDecoder messages;
    private final CallbackDecoder callbacks;
    private final DialogDecoder dialogs;
    private final CommentDecoder comments;
    private final Timestamps timestamps;
    private final Notices notices;

    UpdateDecoder(Clock clock, Notices notices) {
        this.timestamps = new Timestamps(clock);
        this.notices = notices;
        this.messages = new MessageDecoder(timestamps, notices);
        this.callbacks = new CallbackDecoder(timestamps, notices);
        this.dialogs = new DialogDecoder(timestamps, notices);
        this.comments = new CommentDecoder(timestamps, notices);
    }

    /** A webhook brings one update. The list in which MAX hands them out when it is asked is read too, for whoever forwards it. */
    List<ChannelEvent> decode(JsonNode body) {
        JsonNode list = body.path("updates");
        boolean listed = list.isArray() && !list.isEmpty() && body.size() == (body.has("marker") ? 2 : 1);
        if (!listed) {
            return List.of(decodeOne(body));
        }
        List<ChannelEvent> events = new ArrayList<>(list.size());
        list.forEach(update -> events.add(decodeOne(update)));
        return events;
    }

    /** Last line of defence: whatever a decoder did not foresee costs this update its meaning, and never the update. */
    private ChannelEvent decodeOne(JsonNode update) {
        try {
            return read(update);
        } catch (RuntimeException unforeseen) {
            return notices.unreadable("a decoder failed on it", update);
        }
    }

    private ChannelEvent read(JsonNode update) {
        String named = Json.id(update, "update_type");
        String type = named != null ? named : update.path("message").isObject() ? "message_created" : "";
        return switch (type) {
            case "message_created" -> messages.created(update);
            case "message_edited" -> messages.edited(update);
            case "message_removed" -> messages.removed(update);
            case "message_callback" -> callbacks.pressed(update);
            case "bot_started", "bot_stopped" -> dialogs.changed(type, update);
            case "comment_created" -> comments.created(update);
            case "" -> notices.unreadable("an update that names no type", update);
            default -> notices.notice(type, timestamps.of(update, "timestamp"), update);
        };
    }
}
