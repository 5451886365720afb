package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of {@code messages[]} or {@code message_echoes[]}. Whatever a customer wrote becomes a message, be it one of kind
 * UNSUPPORTED.
 */
final class Messages {
    private final Timestamps timestamps;
    private final Notices notices;

    Messages(Timestamps timestamps, Notices notices) {
        this.timestamps = timestamps;
        this.notices = notices;
    }

    List<ChannelEvent> inbound(JsonNode message, Contacts contacts) {
        return decode(message, Direction.IN, contacts.party(Ids.sender(message)));
    }

    /**
     * What the owner wrote on their own phone. The customer is the receiver.
     *
     * @param business  the number's own digits, or null: some echoes name it as the receiver
     */
    List<ChannelEvent> echo(JsonNode message, Contacts contacts, @Nullable String business) {
        Ids receiver = Ids.receiver(message);
        boolean reversed = business != null && business.equals(receiver.wa()) && receiver.user() == null;
        return decode(message, Direction.OUT, contacts.party(reversed ? Ids.sender(message) : receiver));
    }

    private List<ChannelEvent> decode(JsonNode json, Direction direction, @Nullable Party party) {
        if (party == null || !json.isObject()) {
            return List.of(notices.unreadable("a message that names no customer", json));
        }
        Incoming message = Incoming.of(json, direction, party, timestamps);
        String type = Contents.type(json);
        return switch (type) {
            case "reaction" -> orUnsupported(Revisions.reaction(message), message, type);
            case "edit" -> orUnsupported(Revisions.edit(message), message, type);
            case "revoke" -> orUnsupported(Revisions.revoke(message), message, type);
            case "system" -> SystemMessages.read(message);
            default -> orUnsupported(content(message, type), message, type);
        };
    }

    private static @Nullable ChannelEvent content(Incoming message, String type) {
        Content content = Contents.read(type, message.json());
        return content == null ? null : Received.of(message, content);
    }

    private static List<ChannelEvent> orUnsupported(@Nullable ChannelEvent event, Incoming message, String type) {
        return List.of(event == null ? Received.of(message, Content.unsupported(message.json(), type)) : event);
    }
}
