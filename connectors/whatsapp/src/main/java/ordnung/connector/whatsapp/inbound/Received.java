package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import ordnung.events.MessageReceived;

/** Puts a message together from its content and its circumstances. */
final class Received {
    private static final Set<String> HELD =
            Set.of("id", "from", "from_user_id", "to", "to_user_id", "timestamp", "type", "context", "referral", "group_id");

    private Received() {
    }

    static MessageReceived of(Incoming message, Content content) {
        return in(message.thread(), message, content);
    }

    /** @param thread  where it differs from the sender's */
    static MessageReceived in(String thread, Incoming message, Content content) {
        JsonNode json = message.json();
        Payload payload = new Payload().with(content.payload());
        Circumstances.addTo(payload, json);
        return new MessageReceived(thread, message.id(), message.direction(), content.kind(), content.text(), content.attachments(),
                Circumstances.replyTo(json), message.party(), message.at(), null, payload.map(), whole(json, content) ? null : message.raw());
    }

    private static boolean whole(JsonNode json, Content content) {
        if (!content.whole() || !Circumstances.whole(json) || Timestamps.said(json.path("timestamp")) == null) {
            return false;
        }
        String type = Contents.type(json);
        for (Iterator<String> names = json.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!HELD.contains(name) && !name.equals(type)) {
                return false;
            }
        }
        return true;
    }
}
