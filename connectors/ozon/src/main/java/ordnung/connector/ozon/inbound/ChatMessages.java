package ordnung.connector.ozon.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/** A message of a chat, as {@code TYPE_NEW_MESSAGE} pushes it and {@code /v3/chat/history} lists it: the same fields, the history with a context. */
public final class ChatMessages {
    private final Clock clock;

    public ChatMessages(Clock clock) {
        this.clock = clock;
    }

    /** @param kind  {@code chat_type}, where it is known */
    public MessageReceived read(String chatId, @Nullable String kind, JsonNode message) {
        Author author = Author.of(message);
        ChatContent content = ChatContent.of(message.path("data"));
        String id = Json.id(message, "message_id");
        String raw = Json.raw(message);
        Instant at = Moments.of(message, "created_at");
        String thread = MarketThread.chat(chatId).key();
        // Ozon tells no buyer's name, and its number of a person in a chat is promised to nobody to be the same in the next.
        Party buyer = MarketThread.party(thread, null);
        return new MessageReceived(thread, id == null ? Digests.of(raw) : id, author.direction(), content.kind(), content.text(),
                content.attachments(), null, buyer, Moments.or(at, clock.instant()), null, payload(message, author, kind), raw);
    }

    private static Map<String, Object> payload(JsonNode message, Author author, @Nullable String kind) {
        JsonNode context = message.path("context");
        return new Payload().with("from", author.other()).with("chatType", kind).with("order", Json.id(context, "order_number"))
                .with("product", new Payload().with("id", Json.id(context, "sku")).map()).map();
    }
}
