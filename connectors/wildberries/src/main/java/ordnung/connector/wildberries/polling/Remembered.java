package ordnung.connector.wildberries.polling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import ordnung.connector.common.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * How a whole list stood when it was last looked at, in few enough characters for a cursor, so that of the next look only what has changed is told. Up to
 * {@value #MOST} things each have a fingerprint. Of more, groups have one: where it has changed the whole group is told again, which the hub knows by its
 * ids.
 */
final class Remembered {
    /** In eight characters each: 720 of a cursor's 1,000. */
    static final int MOST = 90;
    private static final int LENGTH = 8;
    private static final char EACH = '=';
    private static final char GROUPS = '#';

    private final Map<String, Thing> things = new LinkedHashMap<>();

    private record Thing(String id, String state, JsonNode node) {
        String key() {
            return id + " " + state;
        }

        int group() {
            return Math.floorMod(id.hashCode(), MOST);
        }
    }

    /** @param state  what of it must be another for it to have changed */
    void put(String id, String state, JsonNode node) {
        things.put(id, new Thing(id, state, node));
    }

    String written() {
        return things.size() <= MOST ? EACH + String.join("", things.values().stream().map(thing -> Fingerprint.of(thing.key(), LENGTH)).toList())
                : GROUPS + String.join("", groups());
    }

    /** In the order in which they were put. @param before  of {@link #written}; anything else, and null: nothing was there */
    List<JsonNode> changedSince(@Nullable String before) {
        Predicate<Thing> known = before == null || before.isEmpty() ? thing -> false
                : before.charAt(0) == EACH ? knownByItself(before.substring(1)) : knownByItsGroup(before.substring(1));
        return things.values().stream().filter(known.negate()).map(Thing::node).toList();
    }

    private static Predicate<Thing> knownByItself(String before) {
        Set<String> prints = new HashSet<>(prints(before));
        return thing -> prints.contains(Fingerprint.of(thing.key(), LENGTH));
    }

    private Predicate<Thing> knownByItsGroup(String before) {
        List<String> then = prints(before);
        List<String> now = groups();
        return thing -> then.size() == MOST && then.get(thing.group()).equals(now.get(thing.group()));
    }

    private static List<String> prints(String text) {
        List<String> prints = new ArrayList<>();
        for (int i = 0; i + LENGTH <= text.length(); i += LENGTH) {
            prints.add(text.substring(i, i + LENGTH));
        }
        return prints;
    }

    private List<String> groups() {
        List<TreeSet<String>> groups = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            groups.add(new TreeSet<>());
        }
        things.values().forEach(thing -> groups.get(thing.group()).add(thing.key()));
        return groups.stream().map(group -> Fingerprint.of(String.join("\n", group), LENGTH)).toList();
    }
}
