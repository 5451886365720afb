package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import ordnung.connector.common.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where thousands of orders are in few characters: they are put into buckets by their ids, and of each bucket a digest is kept. Where a digest
 * has changed, one of the bucket's orders has come further; the others are told again, which the hub knows by their changes' ids.
 */
final class Buckets {
    private static final int COUNT = 90;
    private static final int LENGTH = 8;
    private static final String EMPTY = "-".repeat(LENGTH);

    private final List<TreeMap<String, JsonNode>> buckets = new ArrayList<>();

    Buckets() {
        for (int i = 0; i < COUNT; i++) {
            buckets.add(new TreeMap<>());
        }
    }

    /** @param where  how far the order is */
    void put(String id, String where, JsonNode order) {
        buckets.get(Math.floorMod(id.hashCode(), COUNT)).put(id + " " + where, order);
    }

    String written() {
        StringBuilder text = new StringBuilder();
        buckets.forEach(bucket -> text.append(digest(bucket)));
        return text.toString();
    }

    /** @param before  of {@link #written}; null: nothing was remembered */
    List<JsonNode> changedSince(@Nullable String before) {
        List<JsonNode> changed = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            int at = i * LENGTH;
            String digest = before == null || before.length() < at + LENGTH ? "" : before.substring(at, at + LENGTH);
            if (!digest.equals(digest(buckets.get(i)))) {
                changed.addAll(buckets.get(i).values());
            }
        }
        return changed;
    }

    private static String digest(TreeMap<String, JsonNode> bucket) {
        if (bucket.isEmpty()) {
            return EMPTY;
        }
        String whole = Digests.of(String.join("\n", bucket.keySet()));
        return whole.substring(whole.length() - LENGTH);
    }
}
