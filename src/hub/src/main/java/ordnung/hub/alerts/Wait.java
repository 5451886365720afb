package ordnung.hub.alerts;

import java.time.Instant;
import java.util.UUID;
import ordnung.hub.inbox.ResponseClock.Promise;
import org.jspecify.annotations.Nullable;

/**
 * A customer who waits, and what is known of it.
 *
 * @param since       when the wait began
 * @param promise     what they were promised
 * @param takenUntil  somebody took the conversation since it was told to be late, and has until then to answer; null: nobody took it
 */
public record Wait(UUID conversation, UUID account, Instant since, @Nullable UUID assignee, Promise promise, @Nullable Instant takenUntil) {

    /** How far the wait has come. */
    Step reached(Instant now) {
        if (over(promise.escalates(), now)) {
            return Step.ESCALATED;
        }
        return over(promise.due(), now) ? Step.DUE : over(promise.soon(), now) ? Step.SOON : Step.NEW;
    }

    /** When it comes to the step after; null: there is none, or the shop does not open again. */
    @Nullable Instant after(Step step) {
        return switch (step) {
            case NEW, COLLEAGUE -> promise.soon();
            case SOON -> promise.due();
            case DUE -> promise.escalates();
            case ESCALATED -> null;
        };
    }

    private static boolean over(@Nullable Instant limit, Instant now) {
        return limit != null && !now.isBefore(limit);
    }
}
