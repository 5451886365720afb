package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;
import org.jspecify.annotations.Nullable;

/** Finds who reads an event, by its type ({@code dev.vk.com/api/community-events/json-schema}). What nobody reads is kept as a notice. */
final class EventDecoder {
    private static final Set<String> TYPING = Set.of("state", "from_id", "to_id");

    private final Clock clock;
    private final Messages messages;
    private final Signs signs;
    private final Orders orders;
    private final Comments comments;
    private final Leads leads;

    EventDecoder(String groupId, Clock clock) {
        Timestamps timestamps = new Timestamps(clock);
        this.clock = clock;
        this.messages = new Messages(groupId, timestamps);
        this.signs = new Signs(groupId, clock);
        this.orders = new Orders(timestamps, clock);
        this.comments = new Comments(groupId, timestamps, clock);
        this.leads = new Leads(timestamps);
    }

    /** Never throws: whatever a reader did not foresee costs the event its meaning, and loses nothing of it. */
    List<ChannelEvent> decode(Occurrence call) {
        try {
            return noise(call) ? List.of() : List.of(read(call));
        } catch (RuntimeException unforeseen) {
            return List.of(call.unread("a decoder failed on it", clock.instant()));
        }
    }

    private ChannelEvent read(Occurrence call) {
        return switch (call.type()) {
            case "message_new" -> readOr(messages.received(message(call.object()), call.raw()), call);
            case "message_reply" -> readOr(messages.echo(message(call.object()), call.raw()), call);
            case "message_edit" -> readOr(messages.edited(message(call.object()), call), call);
            case "message_event" -> readOr(signs.press(call), call);
            case "message_read" -> readOr(signs.read(call), call);
            case "message_reaction_event" -> readOr(signs.reaction(call), call);
            case "market_order_new" -> readOr(orders.placed(call), call);
            case "market_order_edit" -> readOr(orders.changed(call), call);
            case "lead_forms_new" -> readOr(leads.read(call), call);
            default -> Comments.are(call.type()) ? readOr(comments.read(call), call) : call.unread(null, clock.instant());
        };
    }

    private ChannelEvent readOr(@Nullable ChannelEvent event, Occurrence call) {
        return event == null ? call.unread("it does not say whose it is", clock.instant()) : event;
    }

    /** Since 5.103 {@code {message, client_info}}, before that and in other events the message itself. */
    private static JsonNode message(JsonNode object) {
        return object.path("message").isObject() ? object.path("message") : object;
    }

    /** Somebody types: said every few seconds, and it can hold no words. */
    private static boolean noise(Occurrence call) {
        return call.type().equals("message_typing_state") && call.plain() && call.object().isObject()
                && call.object().properties().stream().allMatch(field -> TYPING.contains(field.getKey()) && field.getValue().isValueNode());
    }
}
