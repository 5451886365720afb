package ordnung.connector.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import ordnung.connector.testkit.fake.Answer;

/**
 * Updates that wait for whoever asks, and the webhook that takes them instead. Nobody is kept waiting: where nothing waits the answer is empty at once.
 */
final class Mailbox {
    private static final int MOST = 100;
    /** An offset that lies further ahead is not believed, and everything that waits is given. */
    private static final long FARTHEST = 10;

    private final Deque<ObjectNode> waiting = new ArrayDeque<>();
    private String webhook = "";
    private long tail;

    synchronized void put(ObjectNode update) {
        waiting.addLast(update);
        tail = update.path("update_id").asLong() + 1;
    }

    synchronized String webhook() {
        return webhook;
    }

    synchronized Answer setWebhook(String url) {
        if (!url.isEmpty() && !url.startsWith("https://")) {
            return Answers.error(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        }
        webhook = url;
        return Answers.isTrue();
    }

    synchronized Answer updates(JsonNode asked) {
        if (!webhook.isEmpty()) {
            return Answers.error(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        long offset = asked.path("offset").asLong(0);
        while (offset <= tail + FARTHEST && !waiting.isEmpty() && waiting.getFirst().path("update_id").asLong() < offset) {
            waiting.removeFirst();
        }
        ArrayNode updates = JsonNodeFactory.instance.arrayNode();
        waiting.stream().limit(asked.path("limit").asInt(MOST)).forEach(updates::add);
        return Answers.ok(updates);
    }
}
