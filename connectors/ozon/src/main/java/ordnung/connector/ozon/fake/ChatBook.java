package ordnung.connector.ozon.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Chats as Ozon keeps them. Safe for use by many threads. */
final class ChatBook {
    static final String CUSTOMER = "\u0421ustomer";
    static final String SELLER = "Seller";
    private static final long FIRST_NUMBER = 3_000_000_000_000_000_000L;

    private final Map<String, List<ObjectNode>> chats = new LinkedHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Runs up, as Ozon's do, and is never one of an earlier process. */
    String newNumber(Instant now) {
        long byTime = FIRST_NUMBER + TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + now.getNano() / 1000;
        return String.valueOf(numbers.updateAndGet(last -> Math.max(last + 1, byTime)));
    }

    synchronized ObjectNode write(String number, String chat, String by, String data, boolean picture, @Nullable String order, Instant at) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        numbers.accumulateAndGet(Long.parseLong(number), Math::max);
        message.put("message_id", number).put("created_at", at.toString()).put("is_image", picture).put("is_read", by.equals(SELLER));
        message.putObject("user").put("id", by.equals(SELLER) ? "7" : "115568").put("type", by);
        message.putArray("data").add(data);
        message.putObject("context").put("order_number", order == null ? "" : order).put("sku", "");
        chats.computeIfAbsent(chat, id -> new ArrayList<>()).add(message);
        return message;
    }

    synchronized boolean has(String chat) {
        return chats.containsKey(chat);
    }

    synchronized long read(String chat, long upTo) {
        chats.getOrDefault(chat, List.of()).stream().filter(message -> number(message) <= upTo).forEach(message -> message.put("is_read", true));
        return unread(chat).size();
    }

    synchronized ObjectNode list(JsonNode request) {
        boolean unreadOnly = request.path("filter").path("unread_only").asBoolean();
        List<String> ids = chats.keySet().stream().filter(id -> !unreadOnly || !unread(id).isEmpty()).toList();
        Pages<String> page = Pages.of(ids, request.path("cursor").asText(), request.path("limit").asInt());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("chats");
        page.items().forEach(id -> list.add(listed(id)));
        return answer.put("total_unread_count", chats.keySet().stream().mapToInt(id -> unread(id).size()).sum()).put("cursor", page.next())
                .put("has_next", page.more());
    }

    private ObjectNode listed(String id) {
        List<ObjectNode> messages = chats.get(id);
        List<ObjectNode> unread = unread(id);
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.putObject("chat").put("created_at", messages.get(0).path("created_at").asText()).put("chat_id", id).put("chat_status", "OPENED")
                .put("chat_type", "BUYER_SELLER");
        return item.put("first_unread_message_id", unread.isEmpty() ? "0" : unread.get(0).path("message_id").asText())
                .put("last_message_id", messages.get(messages.size() - 1).path("message_id").asText()).put("unread_count", unread.size());
    }

    private List<ObjectNode> unread(String id) {
        return chats.getOrDefault(id, List.of()).stream().filter(message -> !message.path("is_read").asBoolean()).toList();
    }

    /** From the newest back, or from a message on. */
    synchronized ObjectNode history(JsonNode request) {
        List<ObjectNode> all = new ArrayList<>(chats.getOrDefault(request.path("chat_id").asText(), List.of()));
        boolean forward = request.path("direction").asText().equals("Forward");
        if (!forward) {
            Collections.reverse(all);
        }
        long from = request.path("from_message_id").asLong();
        all.removeIf(message -> from > 0 && (forward ? number(message) < from : number(message) > from));
        int limit = request.path("limit").asInt(50);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("has_next", all.size() > limit);
        ArrayNode list = answer.putArray("messages");
        all.stream().limit(limit).forEach(message -> list.add(message.deepCopy()));
        return answer;
    }

    private static long number(JsonNode message) {
        return message.path("message_id").asLong();
    }
}
