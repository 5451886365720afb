package ordnung.hub.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ordnung.events.SendRequested.ApprovedTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said to a customer.
 *
 * @param text         as the customer will read it; templates are already filled in
 * @param approved     a message that the provider approved beforehand, where free text may not go
 * @param fileIds      stored files to go with it
 * @param replyTo      our id of the message answered
 * @param templateKey  the template that the text came from
 * @param cards        the orders that it is about
 */
public record Draft(@Nullable String text, @Nullable ApprovedTemplate approved, List<UUID> fileIds, @Nullable UUID replyTo,
                    @Nullable String templateKey, Set<UUID> cards) {

    public Draft {
        fileIds = List.copyOf(fileIds);
        cards = Set.copyOf(cards);
    }
}
