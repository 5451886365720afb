package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.vk.Threads;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.ReactionChanged;
import org.jspecify.annotations.Nullable;

/** Reads what people do to messages: they press a button, read, react. None of it bears a time. Each answers null where it names no message. */
final class Signs {
    private static final String SHOP = "shop";

    private final long community;
    private final Clock clock;

    Signs(String groupId, Clock clock) {
        this.community = -Long.parseLong(groupId);
        this.clock = clock;
    }

    /** A press of a callback button. It leaves no message behind, and turns until it is answered. */
    @Nullable MessageReceived press(Occurrence call) {
        JsonNode press = call.object();
        MessageIds ids = MessageIds.of(press, Numbers.id(press, "user_id"));
        String event = Json.id(press, "event_id");
        if (ids == null) {
            return null;
        }
        String user = Numbers.text(Numbers.positive(press, "user_id"));
        Payload payload = new Payload().with("id", Buttons.id(press.path("payload"))).with("eventId", event).with("userId", user)
                .with("from", Threads.isChat(ids.thread()) ? user : null);
        String pressed = ids.number() == 0 ? null : MessageIds.numbered(ids.thread(), ids.number());
        return new MessageReceived(ids.thread(), "press_" + (event == null ? call.id() : event), Direction.IN, MessageKind.BUTTON, null, List.of(),
                pressed, Messages.party(ids.thread()), clock.instant(), null, payload.map(), call.raw());
    }

    /** Everything of ours up to this message has been read. */
    @Nullable DeliveryReported read(Occurrence call) {
        JsonNode mark = call.object();
        MessageIds ids = MessageIds.of(mark, Numbers.id(mark, "from_id"));
        if (ids == null || Numbers.id(mark, "from_id") == community) {
            return null;
        }
        String message = ids.number() > 0 ? MessageIds.numbered(ids.thread(), ids.number())
                : Numbers.text(Numbers.positive(mark, "read_message_id"));
        return message == null ? null
                : new DeliveryReported(ids.thread(), message, null, DeliveryReported.State.READ, clock.instant(), null, call.raw(), true);
    }

    @Nullable ReactionChanged reaction(Occurrence call) {
        JsonNode change = call.object();
        MessageIds ids = MessageIds.of(change, Numbers.id(change, "reacted_id"));
        long number = Numbers.positive(change, "cmid");
        long by = Numbers.id(change, "reacted_id");
        if (ids == null || number == 0 || by == 0) {
            return null;
        }
        return new ReactionChanged(ids.thread(), MessageIds.numbered(ids.thread(), number), by == community ? SHOP : String.valueOf(by),
                Reactions.emoji(change), clock.instant(), call.raw());
    }
}
