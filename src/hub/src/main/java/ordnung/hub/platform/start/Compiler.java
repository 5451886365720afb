package ordnung.hub.platform.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets the JVM's optimising compiler stand back while others need the processor: at a start on two cores it takes half of the time, and under
 * load it makes requests wait. A plain {@code java -jar} takes no flags, and its threads' priorities are the system's to set: where this is
 * not Linux, or has no {@code renice}, nothing changes.
 */
final class Compiler {
    private static final Path RENICE = Path.of("/usr/bin/renice");
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final String NICENESS = "10";

    private Compiler() {
    }

    /** Returns at once. */
    static void standBack() {
        if (Files.isExecutable(RENICE) && Files.isDirectory(THREADS)) {
            Thread thread = new Thread(Compiler::renice, "compiler-stands-back");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void renice() {
        try {
            List<String> command = new ArrayList<>(List.of(RENICE.toString(), "-n", NICENESS, "-p"));
            command.addAll(compilerThreads());
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException notToBeHad) {
            // Then it competes as it always did.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The system shows fifteen bytes of a thread's name. */
    private static List<String> compilerThreads() throws IOException {
        List<String> ids = new ArrayList<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                if (Files.readString(thread.resolve("comm"), StandardCharsets.ISO_8859_1).startsWith("C2 CompilerThre")) {
                    ids.add(thread.getFileName().toString());
                }
            }
        }
        return ids;
    }
}
