package ordnung.hub.platform.assets;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a module imports, and what that imports: told to the browser at once, it need not find out file by file. */
final class ModuleTree {
    private static final Pattern STATIC_IMPORT = Pattern.compile("(?m)^(?:import|export)\\b[^;\"(]*\"([^\"]+)\"");

    private ModuleTree() {
    }

    /**
     * @param entry    a path below {@code /ui/}
     * @param sources  scripts by path below {@code /ui/}
     * @return paths of the entry and all that it needs, the entry first; what lies elsewhere begins with a slash
     */
    static Set<String> of(String entry, Map<String, String> sources) {
        Set<String> known = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(entry));
        while (!next.isEmpty()) {
            String path = next.removeFirst();
            if (known.add(path) && sources.containsKey(path)) {
                STATIC_IMPORT.matcher(sources.get(path)).results().map(found -> resolve(path, found.group(1))).forEach(next::addLast);
            }
        }
        return known;
    }

    private static String resolve(String from, String imported) {
        String whole = URI.create("/ui/" + from).resolve(imported).getPath();
        return whole.startsWith("/ui/") ? whole.substring("/ui/".length()) : whole;
    }
}
