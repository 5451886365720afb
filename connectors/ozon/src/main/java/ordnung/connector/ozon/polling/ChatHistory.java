package ordnung.connector.ozon.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.common.Digests;
import ordnung.connector.common.Items;
import ordnung.connector.common.Json;
import ordnung.connector.ozon.inbound.ChatMessages;
import ordnung.connector.ozon.outbound.OzonApi;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageReceived;
import org.jspecify.annotations.Nullable;

/** Reads one chat backwards until it comes to what is known. Going forward Ozon wants a message of this chat to begin at, which nobody may have. */
final class ChatHistory {
    private static final int PAGE = 50;
    /** 1,000 messages: whoever writes more between two looks is no person. */
    private static final int MOST_PAGES = 20;

    private final Asker asker;
    private final boolean unreadOnly;
    private final ChatMessages messages;

    ChatHistory(Asker asker, boolean unreadOnly, Clock clock) {
        this.asker = asker;
        this.unreadOnly = unreadOnly;
        this.messages = new ChatMessages(clock);
    }

    /** Oldest first. */
    CompletionStage<List<ChannelEvent>> since(ListedChat chat, ChatCursor cursor) {
        return older(chat, floor(chat, cursor), null, new LinkedHashMap<>(), 0).thenApply(found -> {
            List<ChannelEvent> events = new ArrayList<>();
            found.values().stream().map(message -> messages.read(String.valueOf(chat.id()), chat.type(), message)).filter(this::asked)
                    .forEach(events::add);
            Collections.reverse(events);
            return events;
        });
    }

    /** What the shop wrote is never unread: the other feed brings it, once. */
    private boolean asked(MessageReceived message) {
        return !unreadOnly || message.direction() == Direction.IN;
    }

    /** What is known: everything up to the last walk's highest number and, where only what is unread is looked for, all that has been read. */
    private BigInteger floor(ListedChat chat, ChatCursor cursor) {
        BigInteger unread = unreadOnly ? ChatCursor.number(chat.firstUnread()) : null;
        return unread == null ? cursor.seen() : cursor.seen().max(unread.subtract(BigInteger.ONE));
    }

    /** @param from  null: from the newest one */
    private CompletionStage<Map<String, JsonNode>> older(ListedChat chat, BigInteger floor, @Nullable BigInteger from, Map<String, JsonNode> found,
                                                         int pages) {
        ObjectNode body = OzonApi.body().put("chat_id", chat.id()).put("direction", "Backward").put("limit", PAGE);
        if (from != null) {
            body.put("from_message_id", from);
        }
        return asker.list("/v3/chat/history", body, "messages").thenCompose(page -> {
            int before = found.size();
            BigInteger oldest = collect(page, floor, found);
            boolean more = page.path("has_next").asBoolean() && found.size() > before && oldest != null && pages + 1 < MOST_PAGES;
            return more ? older(chat, floor, oldest, found, pages + 1) : CompletableFuture.completedFuture(found);
        });
    }

    /** @return  the oldest one's number; null where the page reaches what is known */
    private static @Nullable BigInteger collect(JsonNode page, BigInteger floor, Map<String, JsonNode> found) {
        BigInteger oldest = null;
        boolean known = false;
        for (JsonNode message : Items.of(page.path("messages"))) {
            String id = Json.id(message, "message_id");
            BigInteger number = ChatCursor.number(id);
            if (number != null && number.compareTo(floor) <= 0) {
                known = true;
            } else {
                found.put(id == null ? Digests.of(Json.raw(message)) : id, message);
                oldest = number == null ? oldest : oldest == null ? number : oldest.min(number);
            }
        }
        return known ? null : oldest;
    }
}
