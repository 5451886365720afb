package ordnung.hub.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written in a conversation and not sent.
 *
 * @param note     for colleagues
 * @param replyTo  our id of the message that it answers
 * @param at       when it was written; null: never anything
 */
public record StaffDraft(String text, boolean note, @Nullable UUID replyTo, List<File> files, @Nullable Instant at) {
    public static final StaffDraft NONE = new StaffDraft("", false, null, List.of(), null);

    /** @param size  bytes */
    public record File(UUID fileId, String fileName, String mimeType, long size) {
    }

    /** @param text  its beginning */
    public record Glimpse(UUID conversationId, String text, boolean note, Instant at) {
    }
}
