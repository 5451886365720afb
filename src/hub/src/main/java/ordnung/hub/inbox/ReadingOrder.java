package ordnung.hub.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a message stands in its thread: at its time, and among those of the same moment as the provider numbers them. Providers tell seconds or
 * milliseconds; the running number fills the digits that they leave empty, so that one column decides.
 */
public final class ReadingOrder {
    private static final int MICROS_OF_A_SECOND = 1_000_000;
    private static final int MICROS_OF_A_MILLISECOND = 1000;

    private ReadingOrder() {
    }

    /** @param order  the provider's running number within the thread; null: it has none */
    public static Instant position(Instant sentAt, @Nullable Long order) {
        Instant micros = sentAt.truncatedTo(ChronoUnit.MICROS);
        return order == null ? micros : micros.plus(Duration.of(Math.floorMod(order, free(micros)), ChronoUnit.MICROS));
    }

    private static int free(Instant time) {
        if (time.getNano() == 0) {
            return MICROS_OF_A_SECOND;
        }
        return time.getNano() % MICROS_OF_A_SECOND == 0 ? MICROS_OF_A_MILLISECOND : 1;
    }
}
