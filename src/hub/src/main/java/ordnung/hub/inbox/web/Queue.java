package ordnung.hub.inbox.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.inbox.Conversation.State;
import ordnung.hub.inbox.ConversationFilter;
import ordnung.hub.inbox.ConversationFilter.Sort;
import org.jspecify.annotations.Nullable;

/** Which conversations a tab of the list shows, and in which order. */
public enum Queue {
    WAITING(State.WAITING, Sort.WAITING), MINE(State.WAITING, Sort.WAITING), SNOOZED(State.SNOOZED, Sort.RECENT), CLOSED(State.CLOSED, Sort.RECENT),
    ALL(null, Sort.RECENT);

    private final @Nullable State state;
    private final Sort sort;

    Queue(@Nullable State state, Sort sort) {
        this.state = state;
        this.sort = sort;
    }

    public static Queue of(@Nullable String word) {
        for (Queue queue : values()) {
            if (queue.word().equals(word)) {
                return queue;
            }
        }
        return WAITING;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Sorted by urgency into groups, or one list by the last message. */
    public boolean grouped() {
        return sort == Sort.WAITING;
    }

    /** A search looks everywhere: whoever searches does not know in which queue it lies. */
    ConversationFilter filter(Optional<UUID> me, String q) {
        return q.isEmpty() ? filter(state, me, sort) : new ConversationFilter(null, null, null, null, null, null, null, q, Sort.RECENT);
    }

    /** What stands below those that wait: so that an answer moves a conversation down and not out of sight. */
    ConversationFilter answered(Optional<UUID> me) {
        return filter(State.ANSWERED, me, Sort.RECENT);
    }

    private ConversationFilter filter(@Nullable State which, Optional<UUID> me, Sort order) {
        return new ConversationFilter(which, null, null, this == MINE ? me.orElse(null) : null, null, null, null, null, order);
    }
}
