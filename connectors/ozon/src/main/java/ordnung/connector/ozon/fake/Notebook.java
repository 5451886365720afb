package ordnung.connector.ozon.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Questions with their answers, or reviews with their comments: dated things with replies under them. Safe for use by many threads.
 */
final class Notebook {
    private final String counter;
    private final Map<String, ObjectNode> items = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> replies = new LinkedHashMap<>();

    /** @param counter  the field that counts the replies */
    Notebook(String counter) {
        this.counter = counter;
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    synchronized String add(String id, ObjectNode item, Instant at) {
        items.put(id, item.put("id", id).put("published_at", at.toString()).put(counter, 0));
        return id;
    }

    synchronized Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(items.get(id)).map(ObjectNode::deepCopy);
    }

    /** @param own  the reply's id  @param status  of the item from now on; null: as it was */
    synchronized String reply(String id, String own, ObjectNode reply, @Nullable String status, Instant at) {
        List<ObjectNode> all = replies.computeIfAbsent(id, key -> new ArrayList<>());
        all.add(reply.put("id", own).put("published_at", at.toString()));
        ObjectNode item = items.get(id);
        item.put(counter, all.size());
        if (status != null) {
            item.put("status", status);
        }
        return own;
    }

    synchronized ArrayNode replies(String id) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        replies.getOrDefault(id, List.of()).forEach(reply -> list.add(reply.deepCopy()));
        return list;
    }

    /** Newest first. */
    synchronized List<ObjectNode> since(@Nullable Instant from) {
        List<ObjectNode> all = new ArrayList<>(items.values().stream().filter(item -> from == null || !at(item).isBefore(from))
                .map(ObjectNode::deepCopy).toList());
        all.sort(Comparator.comparing(Notebook::at).reversed());
        return all;
    }

    private static Instant at(ObjectNode item) {
        return Instant.parse(item.path("published_at").asText());
    }
}
