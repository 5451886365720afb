package ordnung.hub.team;

import java.time.Instant;
import java.util.UUID;
import ordnung.hub.inbox.Conversation.CustomerRef;
import ordnung.hub.inbox.Conversation.StaffRef;
import org.jspecify.annotations.Nullable;

/**
 * Something in a conversation that a person is to know of.
 *
 * @param kind       mention, note, transfer, taken (from them) or reopened
 * @param actor      who did it; a person's name as it is now
 * @param about      who has the conversation since; null where it is about no hand-over
 * @param messageId  the note; null where there is none
 * @param text       the beginning of the note
 */
public record Notice(UUID id, String kind, UUID conversationId, CustomerRef customer, String actor, @Nullable StaffRef about,
                     @Nullable UUID messageId, @Nullable String text, Instant at, boolean seen) {
}
