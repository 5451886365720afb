package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Timestamps;

/**
 * Walks {@code {object, entry: [{id, time?, changes: [{field, value}]}]}}: up to 1000 updates in one call
 * ({@code developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview}).
 */
final class EnvelopeDecoder {
    private static final String WHATSAPP = "whatsapp_business_account";

    private final ChangeDecoder changes;
    private final Timestamps timestamps;
    private final Notices notices;

    EnvelopeDecoder(String phoneNumberId, Timestamps timestamps, Notices notices) {
        this.changes = new ChangeDecoder(phoneNumberId, timestamps, notices);
        this.timestamps = timestamps;
        this.notices = notices;
    }

    List<Addressed> decode(JsonNode envelope) {
        JsonNode entries = envelope.path("entry");
        String object = Json.words(envelope, "object");
        if (!entries.isContainerNode() || object != null && !object.equals(WHATSAPP)) {
            return List.of(new Addressed(null, notices.unreadable("no envelope of WhatsApp's", envelope)));
        }
        List<Addressed> events = new ArrayList<>();
        for (JsonNode entry : Items.of(entries)) {
            entry(entry, events);
        }
        return events;
    }

    private void entry(JsonNode entry, List<Addressed> events) {
        JsonNode list = entry.path("changes");
        if (!list.isContainerNode()) {
            events.add(new Addressed(null, notices.unreadable("an entry without changes", entry)));
            return;
        }
        Instant time = timestamps.of(entry, "time");
        for (JsonNode change : Items.of(list)) {
            changes.decode(entry, change, time, events);
        }
    }
}
