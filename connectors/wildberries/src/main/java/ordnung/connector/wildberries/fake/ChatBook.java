package ordnung.connector.wildberries.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chats and the row of their events as Wildberries keeps them. Safe for use by many threads, and held by whoever does several things at once. */
final class ChatBook {
    private static final int BATCH = 40;

    private final Map<String, ObjectNode> chats = new LinkedHashMap<>();
    /** By id, in the order in which they are told. */
    private final Map<String, ObjectNode> events = new LinkedHashMap<>();
    private long last;

    /** @param client  null: it is the seller who writes */
    synchronized void write(String id, String chat, @Nullable String client, ObjectNode message, String source, Instant at) {
        last = Math.max(last + 1, at.toEpochMilli());
        boolean fresh = !chats.containsKey(chat);
        ObjectNode kept = chats.computeIfAbsent(chat, key -> object().put("chatID", key).put("replySign", sign(key))
                .put("clientName", client == null ? "" : client));
        kept.putObject("lastMessage").put("text", message.path("text").asText()).put("addTimestamp", last);
        ObjectNode event = object().put("chatID", chat).put("eventID", id).put("eventType", "message");
        if (fresh) {
            event.put("isNewChat", true).put("replySign", kept.path("replySign").asText());
        }
        event.set("message", message);
        event.put("source", source).put("addTimestamp", last).put("addTime", Instant.ofEpochMilli(last).toString())
                .put("sender", client == null ? "seller" : "client");
        if (client != null) {
            event.put("clientName", client);
        }
        events.put(id, event);
    }

    /** The first is the same each time: what is played again is known to whoever remembers it. */
    private static String sign(String chat) {
        return chat + ":" + UUID.nameUUIDFromBytes(chat.getBytes(StandardCharsets.UTF_8));
    }

    synchronized boolean has(String chat) {
        return chats.containsKey(chat);
    }

    /** @return  whether there is such an event */
    synchronized boolean enclose(String event, Enclosed file) {
        ObjectNode found = events.get(event);
        if (found != null) {
            file.into(found.withObject("/message"));
        }
        return found != null;
    }

    /** In milliseconds of the epoch. */
    synchronized long addedAt(String event) {
        return events.get(event).path("addTimestamp").asLong();
    }

    /** Wildberries makes a chat's signature anew. */
    synchronized void signAnew(String chat) {
        chats.get(chat).put("replySign", chat + ":" + UUID.randomUUID());
    }

    synchronized Optional<String> signedBy(String sign) {
        return chats.values().stream().filter(chat -> chat.path("replySign").asText().equals(sign)).map(chat -> chat.path("chatID").asText()).findFirst();
    }

    synchronized ObjectNode list() {
        ObjectNode answer = object();
        ArrayNode list = answer.putArray("result");
        chats.values().forEach(chat -> list.add(chat.deepCopy()));
        return answer.putNull("errors");
    }

    synchronized ObjectNode events(long next) {
        List<ObjectNode> found = events.values().stream().filter(event -> event.path("addTimestamp").asLong() > next).limit(BATCH).toList();
        ObjectNode answer = object();
        ObjectNode result = answer.putObject("result");
        result.put("next", found.isEmpty() ? Math.max(next, 1) : found.get(found.size() - 1).path("addTimestamp").asLong())
                .put("totalEvents", found.size());
        ArrayNode list = result.putArray("events");
        found.forEach(event -> list.add(event.deepCopy()));
        return answer.putNull("errors");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
