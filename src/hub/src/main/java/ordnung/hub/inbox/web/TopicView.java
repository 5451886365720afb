package ordnung.hub.inbox.web;

import java.util.List;
import java.util.UUID;
import ordnung.hub.inbox.Conversation.CardRef;
import org.jspecify.annotations.Nullable;

/**
 * Which order an answer is about.
 *
 * @param orders   the conversation's live ones, the newest first
 * @param offered  unless a message is quoted, or somebody chooses another
 */
public record TopicView(List<CardRef> orders, @Nullable UUID offered) {
    static final TopicView NONE = new TopicView(List.of(), null);

    public boolean isOffered(CardRef order) {
        return order.id().equals(offered);
    }
}
