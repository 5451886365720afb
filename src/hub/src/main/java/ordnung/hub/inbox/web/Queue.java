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
    WAITING(State.WAITING, Sort.WAITING), MINE(State.WAITING, Sort.WAITING), CLOSING(null, Sort.RECENT), SNOOZED(State.SNOOZED, Sort.RECENT), ANSWERED(State.ANSWERED, Sort.RECENT),
    CLOSED(State.CLOSED, Sort.RECENT), ALL(null, Sort.RECENT);

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

    /** @param narrowed  what holds besides the tab */
    ConversationFilter filter(ConversationFilter narrowed, Optional<UUID> me) {
        return mine(narrowed.in(state, sort), me);
    }

    /** What stands below those that wait: so that an answer moves a conversation down and not out of sight. */
    ConversationFilter answered(ConversationFilter narrowed, Optional<UUID> me) {
        return mine(narrowed.in(State.ANSWERED, Sort.RECENT), me);
    }

    private ConversationFilter mine(ConversationFilter filter, Optional<UUID> me) {
        return this == MINE ? filter.assignedTo(me.orElse(null)) : filter;
    }
}
