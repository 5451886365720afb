package ordnung.connector.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a feed has brought lately, in so few characters that they fit into its cursor: a digest of seven characters (42 bits) for each, of the latest
 * {@value #MOST} at most. What has been forgotten is brought once more, which the hub's own ids make harmless.
 */
public final class SeenKeys {
    /** 630 characters, so that a cursor of 1,000 has room for the rest. */
    public static final int MOST = 90;
    private static final int LENGTH = 7;

    private final Set<String> before;
    private final List<String> now = new ArrayList<>();

    private SeenKeys(Set<String> before) {
        this.before = before;
    }

    /** @param written  by {@link #written}; anything else is nothing */
    public static SeenKeys read(String written) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i + LENGTH <= written.length(); i += LENGTH) {
            keys.add(written.substring(i, i + LENGTH));
        }
        return new SeenKeys(keys);
    }

    /** Keeps the key. @return  whether it is new */
    public boolean add(String key) {
        String digest = Fingerprint.of(key, LENGTH);
        boolean fresh = !before.contains(digest) && !now.contains(digest);
        now.add(digest);
        return fresh;
    }

    /** What was added since it was read comes first, in the order in which it was added: the last ones are forgotten first. */
    public String written() {
        return written(now, before);
    }

    /** As {@link #written}, of a further page of the same list: its first page is remembered longest. */
    public String continued() {
        return written(before, now);
    }

    private static String written(Collection<String> first, Collection<String> then) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(then);
        return String.join("", all.stream().limit(MOST).toList());
    }
}
