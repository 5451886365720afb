package ordnung.hub.inbox;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of conversations that somebody wants again, under a name.
 *
 * @param shared  everybody has it; else its owner alone
 * @param filter  the list's own parameters: state, channel, account, assignee, direction, branch, order, overdue, sort
 * @param count   how many of them wait, or are snoozed where the view is of those; at most 1000, which means more than 999. Null in a view of answered or
 *                closed ones, where a number would say nothing
 */
public record SavedView(UUID id, String name, boolean shared, Map<String, String> filter, @Nullable Long count) {
    public static final int COUNTED = 1000;
}
