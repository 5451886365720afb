package ordnung.connector.avito.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.events.Party.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message as the webhook brings it ({@code WebhookMessage}) or as a chat's history has it ({@code Messages}). The chat is the thread: a customer has
 * one for each of the shop's items that they asked about. Who they are is asked for later.
 */
public final class MessageReader {
    private final Timestamps timestamps;

    public MessageReader(Clock clock) {
        this.timestamps = new Timestamps(clock);
    }

    /** @param told  when Avito told of it: of a deletion, which has no time of its own, the best that is known */
    public ChannelEvent read(String chat, JsonNode message, Direction direction, Instant told, String raw) {
        String named = Json.id(message, "id");
        String type = Json.words(message, "type");
        if ("deleted".equals(type) && named != null) {
            return new MessageDeleted(chat, named, told, raw);
        }
        Content content = Contents.read(type, message.path("content"));
        Payload payload = new Payload().with("item", item(message)).with(content.payload());
        Party party = new Party(List.of(chat), null, null, null, null, Evidence.SEEN);
        return new MessageReceived(chat, named == null ? Digests.of(raw) : named, direction, content.kind(), content.text(), content.files(),
                Json.id(message.path("quote"), "id"), party, written(message), null, payload.map(), raw);
    }

    /** The item that the chat is about. */
    private static @Nullable Object item(JsonNode message) {
        String id = Json.id(message, "item_id");
        return id == null ? null : new Payload().with("id", id).map();
    }

    private Instant written(JsonNode message) {
        String published = Json.id(message, "published_at");
        try {
            return published == null ? timestamps.of(message, "created") : Instant.parse(published);
        } catch (DateTimeParseException other) {
            return timestamps.of(message, "created");
        }
    }
}
