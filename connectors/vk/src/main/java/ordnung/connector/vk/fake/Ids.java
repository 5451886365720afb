package ordnung.connector.vk.fake;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers messages: all of a community's in one row, and each dialogue's in another. Here the second follows from the first, so that nothing need be
 * remembered over a restart; the first begins at the time of the start, so that it never repeats.
 */
final class Ids {
    private static final long BETWEEN = 1_500_000_000L;

    private final AtomicLong last = new AtomicLong(System.currentTimeMillis() / 1000);

    long next() {
        return last.incrementAndGet();
    }

    static long numberInDialogue(long id) {
        return id - BETWEEN;
    }

    /** Of a message that is named by {@code <peer>_<number>}, or by its id already. */
    static long id(String name) {
        int end = name.lastIndexOf('_');
        return end < 0 ? Long.parseLong(name) : Long.parseLong(name.substring(end + 1)) + BETWEEN;
    }
}
