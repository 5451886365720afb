package ordnung.connector.vk.missed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import ordnung.connector.vk.outbound.VkApi;

/**
 * The community's dialogues and their messages, newest first, as VK lists them ({@code dev.vk.com/method/messages.getConversations},
 * {@code …/messages.getHistory}). Chats of several are left out: their messages bear no number by which to go on.
 */
final class Dialogues {
    private static final int PAGE = 200;
    /** A thousand dialogues that nobody told of: who missed more looks at VK itself. */
    private static final int PAGES = 5;

    private final VkApi api;

    Dialogues(VkApi api) {
        this.api = api;
    }

    record Dialogue(String peer, long lastMessage) {
    }

    /** The number of the newest message of all; 0: there is none. */
    CompletionStage<Long> newest() {
        return page("messages.getConversations", Map.of(), 0, 10).thenApply(page -> dialogues(page).stream()
                .mapToLong(Dialogue::lastMessage).max().orElse(0));
    }

    /** Whose last message is newer than this one, the longest silent first. */
    CompletionStage<List<Dialogue>> since(long message) {
        return since(message, 0, List.of());
    }

    private CompletionStage<List<Dialogue>> since(long message, int page, List<Dialogue> before) {
        return page("messages.getConversations", Map.of(), page * PAGE, PAGE).thenCompose(items -> {
            List<Dialogue> all = new ArrayList<>(before);
            dialogues(items).stream().filter(dialogue -> dialogue.lastMessage() > message).forEach(all::add);
            boolean further = items.size() == PAGE && page + 1 < PAGES
                    && dialogues(items).stream().allMatch(dialogue -> dialogue.lastMessage() > message);
            all.sort(Comparator.comparingLong(Dialogue::lastMessage));
            return further ? since(message, page + 1, all) : CompletableFuture.completedFuture(all);
        });
    }

    /** What was said in a dialogue after this message. */
    CompletionStage<List<JsonNode>> messages(String peer, long after) {
        return messages(peer, after, 0, List.of());
    }

    private CompletionStage<List<JsonNode>> messages(String peer, long after, int page, List<JsonNode> before) {
        return page("messages.getHistory", Map.of("peer_id", peer), page * PAGE, PAGE).thenCompose(items -> {
            List<JsonNode> all = new ArrayList<>(before);
            items.forEach(item -> {
                if (item.path("id").asLong() > after) {
                    all.add(item);
                }
            });
            boolean further = items.size() == PAGE && page + 1 < PAGES && items.path(PAGE - 1).path("id").asLong() > after;
            return further ? messages(peer, after, page + 1, all) : CompletableFuture.completedFuture(all);
        });
    }

    private CompletionStage<JsonNode> page(String method, Map<String, String> parameters, int offset, int count) {
        Map<String, String> form = new TreeMap<>(parameters);
        form.put("count", String.valueOf(count));
        form.put("offset", String.valueOf(offset));
        return api.ask(method, form).thenCompose(response -> response.path("items").isArray()
                ? CompletableFuture.completedFuture(response.path("items")) : VkApi.nonsense());
    }

    private static List<Dialogue> dialogues(JsonNode items) {
        List<Dialogue> dialogues = new ArrayList<>();
        for (JsonNode item : items) {
            long last = item.path("last_message").path("id").asLong();
            String peer = item.path("conversation").path("peer").path("id").asText();
            if (last > 0 && !peer.isEmpty()) {
                dialogues.add(new Dialogue(peer, last));
            }
        }
        return dialogues;
    }
}
