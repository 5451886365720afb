package ordnung.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one try to hand a message to its provider.
 *
 * @param externalId        the provider's id, with {@link Outcome#ACCEPTED}; empty where the provider tells none
 * @param otherIds          further ids under which the provider speaks of the message
 * @param error             with every other outcome
 * @param retryAfterMillis  the provider's wish, with {@link Outcome#RETRY}; 0: as we think best
 */
public record SendReported(String messageId, int attempt, String accountId, String thread, Outcome outcome, @Nullable String externalId,
                           @Nullable SendError error, long retryAfterMillis, Instant at,
                           List<String> otherIds) {

    public SendReported {
        otherIds = otherIds == null ? List.of() : List.copyOf(otherIds);
    }

    public SendReported(String messageId, int attempt, String accountId, String thread, Outcome outcome, @Nullable String externalId,
                        @Nullable SendError error, long retryAfterMillis, Instant at) {
        this(messageId, attempt, accountId, thread, outcome, externalId, error, retryAfterMillis, at, List.of());
    }

    /**
     * ACCEPTED: the provider has it. RETRY: it has not, try later. FAILED: it never will take it. STOPPED: the account itself is refused, nothing
     * more may be sent through it. UNKNOWN: it may have it; only the provider's later report or a person can tell.
     */
    public enum Outcome {
        ACCEPTED, RETRY, FAILED, STOPPED, UNKNOWN
    }
}
