package ordnung.hub.overview.store;

import java.time.Instant;
import java.util.UUID;

/** Ids are UUIDv7: the first 48 bits are the milliseconds at which they were made, and the database sorts them by that. */
final class EventIds {
    private static final int RANDOM_BITS = 16;

    private EventIds() {
    }

    /** Not above any id that is made from then on. */
    static UUID first(Instant at) {
        return new UUID(Math.max(0, at.toEpochMilli()) << RANDOM_BITS, 0);
    }

    static Instant time(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> RANDOM_BITS);
    }

    /** By their time; a clock that was put back takes nothing back. */
    static UUID later(UUID one, UUID other) {
        return Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits()) < 0 ? other : one;
    }
}
