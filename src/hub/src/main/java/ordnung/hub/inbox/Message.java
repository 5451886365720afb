package ordnung.hub.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as the API and the pages show it. */
public record Message(UUID id, UUID conversationId, @Nullable String externalId, String direction, String kind, @Nullable String text,
                      List<Attachment> attachments, @Nullable UUID replyTo, Author author, boolean note, Instant sentAt, Instant receivedAt,
                      boolean edited, boolean deleted, List<Reaction> reactions, List<UUID> cards, @Nullable Map<String, Object> payload,
                      @Nullable Delivery delivery, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Revision> revisions, long position,
                      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Scheduled scheduled) {

    /** @param state  stored, pending or failed; {@code url} only when stored */
    public record Attachment(UUID id, String kind, @Nullable String mimeType, @Nullable String fileName, @Nullable Long size,
                             @Nullable String url, String state, @Nullable String error) {
    }

    /** @param kind  customer, staff, automation or echo (somebody of the shop on another device) */
    public record Author(String kind, @Nullable String id, @Nullable String name) {
    }

    /**
     * @param by     the person's id in the channel; {@code shop}: ours
     * @param fault  why the provider did not take ours
     */
    public record Reaction(String emoji, String by, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fault) {
    }

    /**
     * An answer that goes later.
     *
     * @param keep   it goes even if the customer writes first
     * @param state  waiting; cancelled, by the customer's word or by a person; refused: it could not go at its time
     */
    public record Scheduled(Instant at, boolean keep, String state) {
    }

    /**
     * @param was          the text before the edit or deletion; null where there was none
     * @param attachments  that the edit took away
     */
    public record Revision(String kind, @Nullable String was, Instant at,
                           @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments) {
    }

    /** @param state  queued, accepted, sent, delivered, read, failed or parked */
    public record Delivery(String state, @Nullable Instant at, @Nullable Fault error) {
    }

    public record Fault(String code, String message, boolean retryable) {
    }
}
