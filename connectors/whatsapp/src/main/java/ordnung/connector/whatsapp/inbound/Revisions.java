package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import ordnung.connector.common.Json;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.ReactionChanged;
import org.jspecify.annotations.Nullable;

/** Reads what changes an earlier message. Each answers null where it does not say which one, or what it has become. */
final class Revisions {
    private static final String SHOP = "shop";
    private static final Set<String> REACTION = Set.of("message_id", "emoji");
    private static final Set<String> REVOKE = Set.of("original_message_id");

    private Revisions() {
    }

    static @Nullable ChannelEvent reaction(Incoming message) {
        JsonNode part = message.json().path("reaction");
        String target = Json.id(part, "message_id");
        String by = message.direction() == Direction.OUT ? SHOP : message.thread();
        return target == null ? null : new ReactionChanged(message.thread(), target, by, Json.words(part, "emoji"), message.at(),
                rest(message, part, REACTION));
    }

    static @Nullable ChannelEvent revoke(Incoming message) {
        JsonNode part = message.json().path("revoke");
        String target = Json.id(part, "original_message_id");
        return target == null ? null : new MessageDeleted(message.thread(), target, message.at(), rest(message, part, REVOKE));
    }

    private static @Nullable String rest(Incoming message, JsonNode part, Set<String> held) {
        return message.rest(Fields.within(part, held) && !message.json().has("context") && !message.json().has("referral"));
    }

    /** WhatsApp lets a text or a caption be changed, never the file; the media id that comes along is the old file's. */
    static @Nullable ChannelEvent edit(Incoming message) {
        JsonNode part = message.json().path("edit");
        JsonNode changed = part.path("message");
        String target = Json.id(part, "original_message_id");
        Content content = Contents.read(Contents.type(changed), changed);
        return target == null || content == null ? null
                : new MessageEdited(message.thread(), target, message.id(), content.text(), null, message.at(), message.raw());
    }
}
