package ordnung.hub.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations to list.
 *
 * @param q     part of a customer's name, of a phone, of a message, or a card's number
 * @param sort  {@link Sort#WAITING}: those that wait, the longest waiting first; {@link Sort#RECENT}: the last message first
 */
public record ConversationFilter(Conversation.@Nullable State state, @Nullable String channel, @Nullable UUID account, @Nullable UUID assignee,
                                 @Nullable UUID customer, @Nullable UUID follower, @Nullable String direction, @Nullable String q, Sort sort) {
    public enum Sort {
        WAITING, RECENT
    }

    public static ConversationFilter of(Conversation.@Nullable State state) {
        return new ConversationFilter(state, null, null, null, null, null, null, null, state == Conversation.State.WAITING ? Sort.WAITING : Sort.RECENT);
    }
}
