package ordnung.connector.wildberries.outbound;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Questions and reviews that have their answer: another one would take the first one's place before all buyers, without a word. What the feeds and the
 * sends of this process have seen is known, for a guard against haste; safe for use by many threads.
 */
public final class AlreadyAnswered {
    private static final int MOST = 20_000;

    private final Set<String> ids = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    /** @param id  of a question or a review */
    public void learn(String id, boolean answered) {
        if (answered) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
    }

    boolean has(String id) {
        return ids.contains(id);
    }
}
