package ordnung.hub.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.hub.inbox.Conversation;
import ordnung.hub.inbox.Place;
import org.jspecify.annotations.Nullable;

/**
 * How far a thread reaches: over one conversation, or over all that its customer has.
 *
 * @param customer  null: over one
 * @param places    the customer's conversations
 */
record Reach(UUID conversation, @Nullable UUID customer, Map<UUID, Place> places) {
    /** As an address and a browser's cookie say it. */
    static final String ALL = "all";

    static Reach one(UUID conversation) {
        return new Reach(conversation, null, Map.of());
    }

    static Reach all(Conversation conversation, List<Place> places) {
        return new Reach(conversation.id(), conversation.customer().id(),
            places.stream().collect(Collectors.toMap(Place::conversationId, Function.identity())));
    }

    boolean has(UUID other) {
        return other.equals(conversation) || places.containsKey(other);
    }

    /** Where a message of it was said; null where there is one place only. */
    @Nullable
    Place place(UUID other) {
        return places.get(other);
    }
}
