package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.Party;
import ordnung.events.Unrecognised;

/**
 * Reads {@code user_id_update[]}: {@code {user_id: {previous, current}, wa_id?, id?, timestamp?}}. Meta also sent it as a single object.
 */
final class UserIdUpdates {
    static final String FIELD = "user_id_update";

    private final Timestamps timestamps;
    private final Notices notices;

    UserIdUpdates(Timestamps timestamps, Notices notices) {
        this.timestamps = timestamps;
        this.notices = notices;
    }

    List<ChannelEvent> decode(JsonNode update, Contacts contacts) {
        JsonNode ids = update.path("user_id");
        IdentityChange change = IdentityChange.of(null, WaId.of(Json.id(update, "wa_id")), Json.id(ids, "previous"),
                Json.id(ids, "current"));
        if (!change.isChange()) {
            return List.of(notices.unreadable(Unrecognised.ACCOUNT_THREAD, FIELD, "names no old and new user id", update));
        }
        List<ChannelEvent> events = new ArrayList<>(2);
        Party party = contacts.party(new Ids(null, change.thread(), null));
        if (Json.id(update, "id") != null && party != null) {
            Incoming message = Incoming.of(update, Direction.IN, party, timestamps);
            Payload payload = new Payload().with("type", FIELD);
            events.add(Received.of(message, Content.of(MessageKind.SYSTEM, Json.words(update, "detail"), payload, false)));
        }
        events.add(new IdentityChange(change.before(), change.after(), null).event(timestamps.of(update, "timestamp"), Json.raw(update)));
        return events;
    }
}
