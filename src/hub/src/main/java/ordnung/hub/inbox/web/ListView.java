package ordnung.hub.inbox.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list as it is opened.
 *
 * @param next  the cursor of the rows below; null where there are none
 */
public record ListView(Queue queue, String q, List<RowView> rows, @Nullable String next, Map<String, Long> counts) {

    public List<RowView> group(String name) {
        return rows.stream().filter(row -> row.group().equals(name)).toList();
    }

    public boolean grouped() {
        return queue.grouped() && q.isEmpty();
    }

    public boolean shows(String word) {
        return q.isEmpty() && queue.word().equals(word);
    }

    public long count(String state) {
        return counts.getOrDefault(state, 0L);
    }

    /** What stays in the address when a conversation is opened. */
    public String query() {
        return queue == Queue.WAITING ? "" : "?tab=" + queue.word();
    }
}
