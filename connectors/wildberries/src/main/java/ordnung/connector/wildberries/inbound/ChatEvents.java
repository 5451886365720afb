package ordnung.connector.wildberries.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Notices;
import ordnung.connector.common.Payload;
import ordnung.connector.common.Timestamps;
import ordnung.events.Attachment;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import org.jspecify.annotations.Nullable;

/** One element of {@code events[]} ({@code dev.wildberries.ru/openapi/user-communication}, "События чатов"). */
public final class ChatEvents {
    /** Before the id of a file that the API hands out; a reference without it is an address. */
    public static final String FILE = "file:";
    private static final String SELLER = "seller";
    private static final String CLIENT = "client";

    private final Notices notices;
    private final Clock clock;

    public ChatEvents(Clock clock) {
        this.notices = new Notices(clock);
        this.clock = clock;
    }

    /** When it happened, or now where that cannot be read. */
    public Instant at(JsonNode event) {
        Instant said = Timestamps.said(event.path("addTimestamp"));
        Instant written = said == null ? Moments.of(event, "addTime") : said;
        return written == null ? clock.instant() : written;
    }

    public ChannelEvent read(JsonNode event) {
        String chat = Json.id(event, "chatID");
        String sender = Json.id(event, "sender");
        boolean says = event.path("message").isObject() && !event.path("message").isEmpty();
        if (chat == null) {
            return notices.unreadable("an event that names no chat", event);
        } else if (!says && sender != null && !CLIENT.equals(sender)) {
            // Wildberries' own example has one of the seller's: no buyer's words are in it.
            return notices.unreadable(MarketThread.chat(chat).key(), "message", "an event without a message", event);
        }
        return message(chat, sender == null ? "" : sender, event);
    }

    private MessageReceived message(String chat, String sender, JsonNode event) {
        JsonNode message = event.path("message");
        String text = Json.words(message, "text");
        List<Attachment> attachments = attachments(message.path("attachments"));
        MessageKind kind = !attachments.isEmpty() ? attachments.get(0).kind() : text == null ? MessageKind.UNSUPPORTED : MessageKind.TEXT;
        String id = Json.id(event, "eventID");
        String thread = MarketThread.chat(chat).key();
        Party party = MarketThread.party(thread, Json.words(event, "clientName"));
        return new MessageReceived(thread, id == null ? Digests.of(Json.raw(event)) : id, sender.equals(SELLER) ? Direction.OUT : Direction.IN, kind,
                text, attachments, null, party, at(event), null, payload(sender, message), Json.raw(event));
    }

    /** A chat is about a piece that was bought: {@code rid} is the same in the order that it was bought by. */
    private static Map<String, Object> payload(String sender, JsonNode message) {
        JsonNode card = message.path("attachments").path("goodCard");
        String rid = Json.id(card, "rid");
        Payload payload = new Payload().with("from", sender.isEmpty() || sender.equals(SELLER) || sender.equals(CLIENT) ? null : sender)
                .with("order", rid).with("rid", rid);
        return payload.with("product", Products.of(Json.id(card, "nmID"))).map();
    }

    private static List<Attachment> attachments(JsonNode attachments) {
        List<Attachment> all = new ArrayList<>();
        for (JsonNode image : Items.of(attachments.path("images"))) {
            add(all, MessageKind.IMAGE, image);
        }
        for (JsonNode file : Items.of(attachments.path("files"))) {
            String type = Json.words(file, "contentType");
            add(all, type != null && type.startsWith("image/") ? MessageKind.IMAGE : MessageKind.DOCUMENT, file);
        }
        return all;
    }

    private static void add(List<Attachment> all, MessageKind kind, JsonNode file) {
        String id = Json.id(file, "downloadID");
        String url = Json.words(file, "url");
        if (id != null || url != null) {
            Integer size = Json.integer(file, "size");
            all.add(new Attachment(id == null ? url : FILE + id, kind, Json.words(file, "contentType"), Json.words(file, "name"),
                    size == null ? null : Long.valueOf(size), url, null));
        }
    }

    /** What a chat is written to with; the events tell it when the chat begins. */
    public static @Nullable String sign(JsonNode chat) {
        return Json.words(chat, "replySign");
    }
}
