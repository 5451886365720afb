package ordnung.hub.overview;

import org.jspecify.annotations.Nullable;

/**
 * How long things took, in seconds, so that a million of them cost no more room than ten: exact up to 256 seconds, above that to within one percent.
 * For one thread.
 */
final class Spread {
    private static final int EXACT = 256;
    private static final int EXACT_BITS = 8;
    private static final int STEPS = 128;
    private static final int STEP_BITS = 7;

    private final int[] counts = new int[EXACT + STEPS * (Integer.SIZE - EXACT_BITS)];
    private long n;

    void add(int seconds) {
        counts[slot(Math.max(0, seconds))]++;
        n++;
    }

    /** @param hundredths  50 for the median: the least time within which so many of a hundred were done; null where there was nothing */
    @Nullable Long within(int hundredths) {
        long rank = (n * hundredths + 99) / 100;
        long passed = 0;
        for (int slot = 0; slot < counts.length && n > 0; slot++) {
            passed += counts[slot];
            if (passed >= rank) {
                return seconds(slot);
            }
        }
        return null;
    }

    private static int slot(int seconds) {
        if (seconds < EXACT) {
            return seconds;
        }
        int top = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(seconds);
        return EXACT + (top - EXACT_BITS) * STEPS + (seconds >> (top - STEP_BITS)) - STEPS;
    }

    /** The least of the times that share the slot. */
    private static long seconds(int slot) {
        if (slot < EXACT) {
            return slot;
        }
        int top = (slot - EXACT) / STEPS + EXACT_BITS;
        return (long) ((slot - EXACT) % STEPS + STEPS) << (top - STEP_BITS);
    }
}
