package ordnung.hub.inbox;

import java.util.UUID;

/** Where something was said: one of a customer's conversations. */
public record Place(UUID conversationId, String channel, String accountName) {
}
