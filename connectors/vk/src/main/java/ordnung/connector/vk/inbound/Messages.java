package ordnung.connector.vk.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.connector.vk.Threads;
import ordnung.events.Direction;
import ordnung.events.MessageEdited;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message object ({@code dev.vk.com/reference/objects/message}), in a call or in a dialogue's history. Whatever was written becomes a
 * message, be it one of kind UNSUPPORTED. Each answers null where the message does not say in whose dialogue it is.
 */
public final class Messages {
    private final long community;
    private final Timestamps timestamps;

    public Messages(String groupId, Timestamps timestamps) {
        this.community = -Long.parseLong(groupId);
        this.timestamps = timestamps;
    }

    /** @param raw  what is to be kept of it */
    public @Nullable MessageReceived received(JsonNode message, String raw) {
        boolean ours = Numbers.id(message, "out") == 1 || Numbers.id(message, "from_id") == community;
        return read(message, ours ? Direction.OUT : Direction.IN, raw);
    }

    /** Written by the shop, wherever: on VK's own pages, by another program, or through us. */
    @Nullable MessageReceived echo(JsonNode message, String raw) {
        return read(message, Direction.OUT, raw);
    }

    private @Nullable MessageReceived read(JsonNode message, Direction direction, String raw) {
        MessageIds ids = MessageIds.of(message, direction == Direction.IN ? Numbers.id(message, "from_id") : 0);
        if (ids == null || !message.isObject()) {
            return null;
        }
        Content content = Contents.read(message);
        Payload payload = new Payload().with(content.payload()).with("from", sender(message, ids.thread(), direction))
                .with("authorId", Numbers.text(Numbers.positive(message, "admin_author_id")));
        String external = ids.external();
        return new MessageReceived(ids.thread(), external == null ? Digests.of(Json.raw(message)) : external, direction, content.kind(),
                content.text(), content.files(), Quotes.replyTo(message, ids.thread()), party(ids.thread()), timestamps.of(message, "date"),
                ids.order(), payload.map(), raw, ids.others(), null);
    }

    /** VK tells the whole message anew, also when all that it has done is to find a link in it. */
    @Nullable MessageEdited edited(JsonNode message, Occurrence call) {
        MessageIds ids = MessageIds.of(message, Numbers.id(message, "from_id"));
        String target = ids == null ? null : ids.external();
        if (ids == null || target == null) {
            return null;
        }
        Content content = Contents.read(message);
        return new MessageEdited(ids.thread(), target, call.id(), content.text(), content.filesNow(message),
                timestamps.of(message, message.hasNonNull("update_time") ? "update_time" : "date"), call.raw());
    }

    /** Who of several in a chat wrote it. */
    private static @Nullable String sender(JsonNode message, String thread, Direction direction) {
        return direction == Direction.IN && Threads.isChat(thread) ? Numbers.text(Numbers.id(message, "from_id")) : null;
    }

    static Party party(String thread) {
        return new Party(List.of(thread), null, null, null, null, Party.Evidence.SEEN);
    }
}
