package ordnung.connector.whatsapp.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.Notices;
import ordnung.connector.common.StorableText;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/**
 * Reads one change. What it holds decides, not its {@code field}: messages are messages wherever they come. A part that nobody here reads
 * is kept as a notice under the field's name.
 */
final class ChangeDecoder {
    private static final Set<String> FRAME = Set.of("messaging_product", "metadata", "contacts");
    private static final Set<String> READ = Set.of("messages", "message_echoes", "statuses", UserIdUpdates.FIELD);

    private final String phoneNumberId;
    private final Messages messages;
    private final Statuses statuses;
    private final UserIdUpdates userIds;
    private final Notices notices;

    ChangeDecoder(String phoneNumberId, Timestamps timestamps, Notices notices) {
        this.phoneNumberId = phoneNumberId;
        this.messages = new Messages(timestamps, notices);
        this.statuses = new Statuses(timestamps, notices);
        this.userIds = new UserIdUpdates(timestamps, notices);
        this.notices = notices;
    }

    void decode(JsonNode entry, JsonNode change, Instant time, List<Addressed> out) {
        JsonNode value = change.path("value");
        String account = account(value.path("metadata"));
        if (READ.stream().noneMatch(value::has)) {
            out.add(new Addressed(account, notice(entry, change, time)));
            return;
        }
        Contacts contacts = Contacts.of(value);
        value.properties().forEach(part -> {
            for (JsonNode item : FRAME.contains(part.getKey()) ? List.<JsonNode>of() : Items.of(part.getValue())) {
                read(part.getKey(), item, value, contacts).forEach(event -> out.add(new Addressed(account, event)));
            }
        });
    }

    /** Last line of defence: whatever a decoder did not foresee costs this item its meaning, and its neighbours nothing. */
    private List<? extends ChannelEvent> read(String part, JsonNode item, JsonNode value, Contacts contacts) {
        try {
            return switch (part) {
                case "messages" -> messages.inbound(item, contacts);
                case "message_echoes" -> messages.echo(item, contacts, WaId.of(Json.id(value.path("metadata"), "display_phone_number")));
                case "statuses" -> List.of(statuses.decode(item));
                case UserIdUpdates.FIELD -> userIds.decode(item, contacts);
                default -> List.of(notices.unreadable(Unrecognised.ACCOUNT_THREAD, StorableText.of(part), "beside what was read", item));
            };
        } catch (RuntimeException unforeseen) {
            return List.of(notices.unreadable("a decoder failed on it", item));
        }
    }

    /** A notice is the same as another only if it came in the same entry, at the same time, with the same value. */
    private Unrecognised notice(JsonNode entry, JsonNode change, Instant time) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.set("id", entry.get("id"));
        kept.set("time", entry.get("time"));
        kept.set("change", change);
        String field = Json.id(change, "field");
        return field == null ? notices.unreadable("a change that names no field", kept) : notices.notice(field, time, kept);
    }

    /** Null for our own number and for what concerns no number at all. */
    private @Nullable String account(JsonNode metadata) {
        String id = Json.id(metadata, "phone_number_id");
        return phoneNumberId.equals(id) ? null : id;
    }
}
