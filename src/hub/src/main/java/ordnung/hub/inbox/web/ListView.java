package ordnung.hub.inbox.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list as it is opened.
 *
 * @param next   the cursor of the rows below; null where there are none
 * @param found  what was looked for; null where nothing was
 */
public record ListView(ListQuery query, List<RowView> rows, @Nullable String next, Map<String, Long> counts, List<ViewTab> views,
                       @Nullable FoundView found) {
    private static final long MOST = 999;

    public Queue queue() {
        return query.queue();
    }

    public String q() {
        return query.q();
    }

    public List<RowView> group(String name) {
        return rows.stream().filter(row -> row.group().equals(name)).toList();
    }

    public boolean grouped() {
        return query.isGrouped();
    }

    public boolean shows(String word) {
        return !query.isSearch() && query.view().isEmpty() && query.queue().word().equals(word);
    }

    public String count(String state) {
        long n = counts.getOrDefault(state, 0L);
        return n > MOST ? MOST + "+" : Long.toString(n);
    }

    public boolean none(String state) {
        return counts.getOrDefault(state, 0L) == 0;
    }
}
