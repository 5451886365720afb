package ordnung.hub.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with several conversations at once. */
public sealed interface BulkAction {

    /** No answer is needed. */
    record Dismiss(String reason) implements BulkAction {
    }

    record Snooze(Instant until) implements BulkAction {
    }

    /** @param staff  null: nobody's */
    record Assign(@Nullable UUID staff) implements BulkAction {
    }

    /** @param reason  why no answer is needed; must be there where one of them waits */
    record Close(@Nullable String reason) implements BulkAction {
    }

    /**
     * What became of it.
     *
     * @param id      under which it can be taken back for a day
     * @param done    the conversations that it was done with
     * @param faults  those that it was not done with, and why
     */
    record Outcome(@Nullable UUID id, List<UUID> done, List<Fault> faults) {
    }

    record Fault(UUID id, String message) {
    }
}
