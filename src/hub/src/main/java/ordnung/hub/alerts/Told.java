package ordnung.hub.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a wait has been told.
 *
 * @param step    null: nothing yet
 * @param round   of the escalation, from 0
 * @param called  whom the last round called
 */
public record Told(@Nullable Step step, int round, List<UUID> called, @Nullable Instant at) {
    public static final Told NOTHING = new Told(null, 0, List.of(), null);

    boolean before(Step other) {
        return step == null || step.compareTo(other) < 0;
    }
}
