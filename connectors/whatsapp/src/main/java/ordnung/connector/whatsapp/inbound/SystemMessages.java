package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads what WhatsApp itself writes into a thread: a customer has a new number, a new user id, a new device. It is shown in the thread as
 * it was known before, and tells who the customer is from now on.
 */
final class SystemMessages {
    private SystemMessages() {
    }

    static List<ChannelEvent> read(Incoming message) {
        IdentityChange change = change(message);
        String thread = change.isChange() ? change.thread() : message.thread();
        List<ChannelEvent> events = new ArrayList<>(2);
        events.add(Received.in(thread, message, content(message.json().path("system"), message.json().path("identity"))));
        if (change.isChange()) {
            events.add(change.event(message.at(), message.raw()));
        }
        return events;
    }

    private static Content content(JsonNode system, JsonNode identity) {
        Payload payload = new Payload().with("type", Json.words(system, "type")).with("body", Json.words(system, "body"))
                .with("waId", newWaId(system)).with("userId", Json.id(system, "user_id"))
                .with("previousUserId", Json.id(system, "previous_user_id"))
                .with("acknowledged", identity.has("acknowledged") ? Json.flag(identity, "acknowledged") : null);
        return Content.of(MessageKind.SYSTEM, Json.words(system, "body"), payload, false);
    }

    /**
     * A message that names a new id names, as its sender, the customer as known before, save for the user id, which may be the new one
     * already.
     */
    private static IdentityChange change(Incoming message) {
        JsonNode system = message.json().path("system");
        Ids sender = Ids.sender(message.json());
        String user = Json.id(system, "user_id");
        String previousUser = Json.id(system, "previous_user_id");
        String oldUser = previousUser != null || sender.user() == null || sender.user().equals(user) ? previousUser : sender.user();
        return IdentityChange.of(sender.wa(), newWaId(system), oldUser, user);
    }

    /** {@code new_wa_id} is what versions before 12 called it. */
    private static @Nullable String newWaId(JsonNode system) {
        String waId = WaId.of(Json.id(system, "wa_id"));
        return waId == null ? WaId.of(Json.id(system, "new_wa_id")) : waId;
    }
}
