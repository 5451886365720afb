package ordnung.hub.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations to list. Null and false leave a condition out.
 *
 * @param unassigned  those that nobody has taken
 * @param follower    who follows them
 * @param branch      of the account that the customer wrote to
 * @param order       with (true) or without (false) an order that is not closed
 * @param overdue     who waits longer than one may
 * @param q           words to look for, in messages, customers and orders
 * @param ids         those of these alone
 * @param sort        {@link Sort#WAITING}: those that wait, the longest waiting first; {@link Sort#RECENT}: the last message first
 */
public record ConversationFilter(Conversation.@Nullable State state, @Nullable String channel, @Nullable UUID account, @Nullable UUID assignee,
                                 boolean unassigned, @Nullable UUID customer, @Nullable UUID follower, @Nullable String direction, @Nullable String branch,
                                 @Nullable Boolean order, boolean overdue, @Nullable String q, @Nullable List<UUID> ids, Sort sort) {
    public enum Sort {
        WAITING, RECENT
    }

    public static ConversationFilter of(Conversation.@Nullable State state) {
        return of(state, state == Conversation.State.WAITING ? Sort.WAITING : Sort.RECENT);
    }

    public static ConversationFilter of(Conversation.@Nullable State state, Sort sort) {
        return new ConversationFilter(state, null, null, null, false, null, null, null, null, null, false, null, null, sort);
    }

    /** The same conditions for those in another state. What is late waits: among others nobody is. */
    public ConversationFilter in(Conversation.@Nullable State other, Sort order) {
        return new ConversationFilter(other, channel, account, assignee, unassigned, customer, follower, direction, branch, this.order,
                overdue && (other == null || other == Conversation.State.WAITING), q, ids, order);
    }

    public ConversationFilter assignedTo(@Nullable UUID staff) {
        return new ConversationFilter(state, channel, account, staff, staff == null && unassigned, customer, follower, direction, branch, order, overdue, q, ids, sort);
    }

    public ConversationFilter among(List<UUID> some) {
        return new ConversationFilter(state, channel, account, assignee, unassigned, customer, follower, direction, branch, order, overdue, q, some, sort);
    }

    public ConversationFilter asking(@Nullable String words) {
        return new ConversationFilter(state, channel, account, assignee, unassigned, customer, follower, direction, branch, order, overdue, words, ids, sort);
    }
}
