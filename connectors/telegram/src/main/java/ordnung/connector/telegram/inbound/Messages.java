package ordnung.connector.telegram.inbound;

import java.util.List;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.connector.telegram.Numbers;
import ordnung.events.ChannelEvent;
import ordnung.events.IdentityChanged;
import ordnung.events.MessageReceived;
import org.jspecify.annotations.Nullable;

/** A new message, wherever it was written. Whatever a customer wrote becomes a message, be it one of kind UNSUPPORTED. */
final class Messages implements Reader {
    private final @Nullable Long botId;
    private final Timestamps timestamps;

    Messages(@Nullable Long botId, Timestamps timestamps) {
        this.botId = botId;
        this.timestamps = timestamps;
    }

    @Override
    public List<ChannelEvent> read(Update update) {
        Incoming message = Incoming.of(update, botId, timestamps);
        if (message == null) {
            return List.of();
        }
        ChannelEvent moved = moved(message);
        return moved == null ? List.of(received(message)) : List.of(received(message), moved);
    }

    private static MessageReceived received(Incoming message) {
        Content known = Contents.read(message.json());
        Content content = known == null ? Contents.unsupported(message.json()) : known;
        Payload payload = new Payload().with(content.payload());
        Circumstances.addTo(payload, message);
        return new MessageReceived(message.thread(), message.id(), message.direction(), content.kind(), content.text(), content.attachments(),
                Circumstances.replyTo(message), message.party(), message.at(), message.number(), payload.map(), message.update().raw())
                .alsoKnownAs(message.otherIds()).ofAlbum(Json.id(message.json(), "media_group_id"));
    }

    /** A group that has become a supergroup has another id from then on; it is told on both sides of the change. */
    private static @Nullable ChannelEvent moved(Incoming message) {
        String here = message.thread();
        Long to = Numbers.of(message.json(), "migrate_to_chat_id");
        Long from = Numbers.of(message.json(), "migrate_from_chat_id");
        if (to != null) {
            return moved(message, here, String.valueOf(to));
        }
        return from == null ? null : moved(message, String.valueOf(from), here);
    }

    private static ChannelEvent moved(Incoming message, String before, String after) {
        return new IdentityChanged(before, List.of(before), List.of(after), null, message.at(), message.update().raw());
    }
}
