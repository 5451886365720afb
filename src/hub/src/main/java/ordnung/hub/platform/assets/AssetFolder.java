package ordnung.hub.platform.assets;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder {@code ui} of the class path, be it a folder or in a jar. */
final class AssetFolder {
    private static final String FOLDER = "META-INF/resources/ui/";
    private static final int LETTERS = 12;

    private AssetFolder() {
    }

    /** @return  content by path below {@code ui}, in the order of the paths */
    static SortedMap<String, byte[]> read() {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER + "ui.css", sheet -> addAll(sheet.getParent(), found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void addAll(Path root, SortedMap<String, byte[]> found) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A name for all of it together: another one as soon as a byte of any file is another one. */
    static String version(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
