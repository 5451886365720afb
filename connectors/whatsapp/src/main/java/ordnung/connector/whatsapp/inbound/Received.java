package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import ordnung.connector.common.Payload;
import ordnung.events.MessageReceived;

/** Puts a message together from its content and its circumstances. */
final class Received {
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
                Circumstances.replyTo(json), message.party(), message.at(), null, payload.map(), message.rest(content.whole()));
    }
}
