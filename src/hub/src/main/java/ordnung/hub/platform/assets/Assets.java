package ordnung.hub.platform.assets;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages' own files, held in memory (half a megabyte) and given out under {@code /ui/v-<version>/}. The version stands in the path, so that
 * modules and style sheets, which name each other by where they lie, are always of one make; and what a browser has once it never asks for again.
 */
public class Assets {
    static final String PLAIN = "/ui/";
    private static final String LIST_OF_STYLES = "ui.css";
    /** Parts of the list, and what other people's pages load. */
    private static final List<String> APART = List.of("components/", "demo/", "web-chat", "letter.css", "tokens.css", "fonts/OFL.txt");

    private final String version;
    private final Map<String, String> scripts;
    private final SortedMap<String, Asset> files = new TreeMap<>();

    /** @param read  by path below {@code /ui/} */
    Assets(SortedMap<String, byte[]> read) {
        version = AssetFolder.version(read);
        Map<String, String> styles = texts(read, ".css");
        scripts = texts(read, ".js");
        read.forEach((path, content) -> files.put(path, Asset.of(path, content)));
        scripts.forEach((path, text) -> put(path, text.replace(PLAIN + "sprite.svg", base() + "sprite.svg")));
        put(LIST_OF_STYLES, StyleSheet.joined(styles.get(LIST_OF_STYLES), styles));
    }

    private void put(String path, String text) {
        files.put(path, Asset.of(path, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Twelve hexadecimal digits: other ones as soon as any file is another. */
    public String version() {
        return version;
    }

    /** {@code /ui/v-<version>/}, before a file's path. */
    public String base() {
        return PLAIN + "v-" + version + "/";
    }

    Optional<Asset> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Addresses of what the pages need to run on a device without a connection. */
    List<String> needed() {
        Stream<String> own = files.keySet().stream().filter(path -> APART.stream().noneMatch(path::startsWith)).map(path -> base() + path);
        Stream<String> others = scripts.keySet().stream().flatMap(path -> ModuleTree.of(path, scripts).stream())
                .filter(path -> path.startsWith("/")).distinct();
        return Stream.concat(own, others).toList();
    }

    /** @return addresses of all modules that the entry at this path below {@code /ui/} runs, itself first */
    List<String> modules(String entry) {
        Set<String> tree = ModuleTree.of(entry, scripts);
        return tree.stream().map(path -> path.startsWith("/") ? path : base() + path).toList();
    }

    private static Map<String, String> texts(SortedMap<String, byte[]> files, String ending) {
        return files.entrySet().stream().filter(file -> file.getKey().endsWith(ending))
                .collect(Collectors.toMap(Map.Entry::getKey, file -> new String(file.getValue(), StandardCharsets.UTF_8), (a, b) -> a, HashMap::new));
    }
}
