package ordnung.hub.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a conversation, or that happened to it by itself.
 *
 * @param kind       dismissed, restored, snoozed, returned, assigned, closed, unsent…
 * @param actor      who did it; "" where it happened by itself
 * @param detail     why, until when, to what
 * @param colleague  whom of the staff it names
 */
public record Happened(UUID id, UUID conversationId, Instant at, String kind, String actor, @Nullable String detail, @Nullable String colleague) {
}
