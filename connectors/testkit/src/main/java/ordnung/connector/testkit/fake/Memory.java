package ordnung.connector.testkit.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened last, in order: a demo that runs for weeks must not fill the memory. Safe for use by many threads. */
public final class Memory<T> {
    private static final int MOST = 10_000;

    private final Deque<T> items = new ArrayDeque<>();

    public synchronized void add(T item) {
        items.addLast(item);
        if (items.size() > MOST) {
            items.removeFirst();
        }
    }

    public synchronized List<T> all() {
        return List.copyOf(items);
    }

    public synchronized void clear() {
        items.clear();
    }
}
