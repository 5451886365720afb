package ordnung.connector.yandexmarket.market;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Payload;
import ordnung.events.Attachment;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/** A message of {@code POST v2/businesses/{businessId}/chats/history}. Every sender but the shop itself speaks to the shop. */
public final class ChatReading {
    private static final String SHOP = "PARTNER";
    private static final String BUYER = "CUSTOMER";

    private ChatReading() {
    }

    /**
     * @param chat       of {@code …/chats}, where the buyer and the order are named
     * @param otherwise  when it was written, where it does not say so
     */
    public static MessageReceived message(String chatId, JsonNode chat, JsonNode message, Instant otherwise) {
        String thread = Kind.CHAT.thread(chatId);
        String id = Json.id(message, "messageId");
        String known = id == null ? Digests.of(Json.raw(message)) : id;
        List<Attachment> files = files(chatId, known, message.path("payload"));
        String text = Json.words(message, "message");
        String sender = Json.words(message, "sender");
        return new MessageReceived(thread, thread + ":" + known, SHOP.equals(sender) ? Direction.OUT : Direction.IN, kind(text, files), text,
                files, null, party(thread, chat), Moments.or(Moments.first(message, "createdAt"), otherwise), order(message),
                payload(chat, sender), Json.raw(message));
    }

    private static MessageKind kind(@Nullable String text, List<Attachment> files) {
        return !files.isEmpty() ? files.get(0).kind() : text != null ? MessageKind.TEXT : MessageKind.UNSUPPORTED;
    }

    /** Ids run up within a chat: {@code messageIdFrom} asks for all after one. */
    private static @Nullable Long order(JsonNode message) {
        JsonNode id = message.path("messageId");
        return id.isIntegralNumber() && id.canConvertToLong() ? id.longValue() : null;
    }

    private static Party party(String thread, JsonNode chat) {
        JsonNode buyer = chat.path("context").path("customer");
        return MarketThread.party(thread, Json.words(buyer, "name"), Json.id(buyer, "publicId"));
    }

    private static Map<String, Object> payload(JsonNode chat, @Nullable String sender) {
        JsonNode context = chat.path("context");
        String order = Json.id(context, "orderId");
        return new Payload().with("from", SHOP.equals(sender) || BUYER.equals(sender) ? null : sender)
                .with("order", order != null ? order : Json.id(chat, "orderId")).with("return", Json.id(context, "returnId"))
                .with("dispute", "ARBITRAGE".equals(Json.words(chat, "type")) ? true : null).map();
    }

    /** The address is asked for again when the file is fetched: nobody says how long this one lives. */
    private static List<Attachment> files(String chatId, String messageId, JsonNode files) {
        List<Attachment> read = new ArrayList<>();
        int index = 0;
        for (JsonNode file : Items.of(files)) {
            String name = Json.words(file, "name");
            String mimeType = FileKinds.mimeType(name);
            Integer size = Json.integer(file, "size");
            read.add(new Attachment(new FileReference(chatId, messageId, index++).toString(), FileKinds.kind(mimeType), mimeType, name,
                    size == null || size < 0 ? null : size.longValue(), null, null));
        }
        return read;
    }
}
