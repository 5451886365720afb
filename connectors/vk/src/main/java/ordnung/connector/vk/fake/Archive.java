package ordnung.connector.vk.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was said in each dialogue, as VK's pages show it: the last thousand messages of each. Safe for use by many threads. */
final class Archive {
    private static final int MOST = 1000;

    private final Map<Long, Deque<ObjectNode>> dialogues = new LinkedHashMap<>();

    synchronized void add(long peer, ObjectNode message) {
        Deque<ObjectNode> messages = dialogues.computeIfAbsent(peer, key -> new ArrayDeque<>());
        messages.addFirst(message);
        if (messages.size() > MOST) {
            messages.removeLast();
        }
    }

    /** {@code messages.getHistory}: newest first. */
    synchronized ObjectNode history(long peer, int offset, int count) {
        Deque<ObjectNode> messages = dialogues.getOrDefault(peer, new ArrayDeque<>());
        return page(messages.size(), messages.stream().skip(offset).limit(count));
    }

    /** {@code messages.getConversations}: whoever wrote last first. */
    synchronized ObjectNode conversations(int offset, int count) {
        List<Map.Entry<Long, Deque<ObjectNode>>> all = dialogues.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Long, Deque<ObjectNode>> one) -> one.getValue().getFirst().path("id").asLong()).reversed())
                .toList();
        return page(all.size(), all.stream().skip(offset).limit(count).map(one -> conversation(one.getKey(), one.getValue().getFirst())));
    }

    private static ObjectNode conversation(long peer, ObjectNode last) {
        ObjectNode item = Replies.object();
        ObjectNode conversation = item.putObject("conversation").put("last_message_id", last.path("id").asLong()).put("in_read", 0)
                .put("out_read", 0).put("version", 1);
        conversation.putObject("peer").put("id", peer).put("type", "user").put("local_id", peer);
        item.set("last_message", last);
        return item;
    }

    private static ObjectNode page(int all, Stream<? extends JsonNode> items) {
        ObjectNode page = Replies.object().put("count", all);
        ArrayNode list = page.putArray("items");
        items.forEach(list::add);
        return page;
    }
}
