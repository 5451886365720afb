package ordnung.hub.inbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * Which list a page shows, as its address says: so a link shares it.
 *
 * @param q         what is looked for; "" where nothing is
 * @param narrowed  what holds besides the tab: channel, account, assignee and so on
 * @param view      the saved view that it is; "" where it is none
 */
public record ListQuery(Queue queue, String q, Map<String, String> narrowed, String view) {

    static ListQuery of(Function<String, @Nullable String> address) {
        String q = address.apply("q");
        String view = address.apply("view");
        Map<String, String> narrowed = ConversationQuery.named(address);
        narrowed.remove("state");
        narrowed.remove("sort");
        return new ListQuery(Queue.of(address.apply("tab")), q == null ? "" : q.strip(), narrowed, view == null ? "" : view);
    }

    /** Where a saved view is seen. */
    static ListQuery of(SavedView view) {
        Map<String, String> narrowed = new LinkedHashMap<>(view.filter());
        narrowed.remove("sort");
        String state = narrowed.remove("state");
        return new ListQuery(state == null ? Queue.ALL : Queue.of(state), "", narrowed, view.id().toString());
    }

    public boolean isSearch() {
        return !q.isEmpty();
    }

    public boolean isGrouped() {
        return queue.grouped() && !isSearch();
    }

    public boolean isNarrowed() {
        return !narrowed.isEmpty();
    }

    public String get(String name) {
        return narrowed.getOrDefault(name, "");
    }

    /** @throws ordnung.hub.platform.Problem 400 naming the parameter that is none */
    ConversationFilter narrowing(Optional<UUID> me) {
        return ConversationQuery.filter(narrowed, me);
    }

    ConversationFilter filter(Optional<UUID> me) {
        return queue.filter(narrowing(me), me);
    }

    /** What stands in the address behind the path; "" for the list that one starts with. */
    public String query() {
        Map<String, String> all = new LinkedHashMap<>();
        if (queue != Queue.WAITING) {
            all.put("tab", queue.word());
        }
        all.putAll(narrowed);
        if (!view.isEmpty()) {
            all.put("view", view);
        }
        if (isSearch()) {
            all.put("q", q);
        }
        return all.isEmpty() ? "" : all.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** The parameters of the API's list that show the same: what a view of it would keep. */
    public Map<String, String> saved() {
        Map<String, String> filter = new LinkedHashMap<>(narrowed);
        if (queue == Queue.MINE) {
            filter.put("assignee", "me");
        }
        if (queue != Queue.ALL) {
            filter.put("state", queue == Queue.MINE ? Queue.WAITING.word() : queue.word());
        }
        return filter;
    }
}
