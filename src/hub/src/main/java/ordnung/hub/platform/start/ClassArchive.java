package ordnung.hub.platform.start;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts on the archive of classes that lies beside the packaged application: half of a start is reading, checking and linking some twenty
 * thousand classes, and an archive holds them ready (10.5 s → 6.5 s measured). The JVM takes an archive by a flag alone, which a plain
 * {@code java -jar} does not carry, so the process begins anew as the same command with the flag added; it stays the same process to whoever
 * started it. An archive that another JVM or other jars were made into is passed over by the JVM without a word.
 *
 * <p>Linux only; elsewhere, and without an archive, the start goes on as it is. {@link Rehearsal} makes the archive.
 */
final class ClassArchive {
    static final String FILE = "classes.jsa";
    static final String QUIET = "-Xlog:cds*=off";
    private static final String LAUNCHED = "quarkus-run.jar";
    /** Whoever chose an archive, or listens to the JVM from outside, is left alone; and the process begins anew once only. */
    private static final List<String> LEFT_ALONE = List.of("-XX:SharedArchiveFile=", "-XX:ArchiveClassesAtExit=", "-Xshare:", "-agent", "-javaagent:");
    /** A name that is no text in the system's encoding keeps its bytes. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private ClassArchive() {
    }

    /** Returns where there is nothing to begin anew with. */
    static void use() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            List<String> command = withArchive(Arrays.asList(Files.readString(Path.of("/proc/self/cmdline"), BYTES).split("\0")));
            if (!command.isEmpty()) {
                ProcessImage.replace(Files.readSymbolicLink(Path.of("/proc/self/exe")), command);
            }
        } catch (IOException | InvalidPathException | LinkageError notToBeHad) {
            // A start without it takes longer, and is a start all the same.
        }
    }

    /** @return the command with the archive's flags, or empty: no archive, or none wanted */
    static List<String> withArchive(List<String> command) {
        int jar = command.indexOf("-jar") + 1;
        if (jar == 0 || jar == command.size() || !command.get(jar).endsWith(LAUNCHED) || command.stream().limit(jar).anyMatch(ClassArchive::decides)) {
            return List.of();
        }
        String launched = command.get(jar);
        String archive = launched.substring(0, launched.length() - LAUNCHED.length()) + FILE;
        if (!Files.isReadable(Path.of(new String(archive.getBytes(BYTES), Charset.defaultCharset())))) {
            return List.of();
        }
        List<String> anew = new ArrayList<>(command);
        anew.addAll(1, List.of("-XX:SharedArchiveFile=" + archive, QUIET));
        return anew;
    }

    private static boolean decides(String word) {
        return LEFT_ALONE.stream().anyMatch(word::startsWith);
    }
}
