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
 * Lets the JVM's optimising compiler stand back while the program starts: on two cores it takes half of the time, for code that is hot for a
 * start only. A plain {@code java -jar} takes no flags, and its threads' priorities are the system's to set: where this is not Linux, or has no
 * {@code renice}, nothing changes. Who may not take a priority back gives little of it away.
 */
final class Compiler {
    private static final Path RENICE = Path.of("/usr/bin/renice");
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final int FAR = 10;
    private static final int A_LITTLE = 4;

    private static volatile boolean mayReturn;

    private Compiler() {
    }

    /** Returns at once. */
    static void standBack() {
        inBackground(() -> {
            mayReturn = renice(A_LITTLE + 1) && renice(A_LITTLE);
            if (mayReturn) {
                renice(FAR);
            }
        });
    }

    /** After the start: from now on what is hot is worth it. */
    static void comeForward() {
        inBackground(() -> {
            if (mayReturn) {
                renice(0);
            }
        });
    }

    private static void inBackground(Runnable work) {
        if (Files.isExecutable(RENICE) && Files.isDirectory(THREADS)) {
            Thread thread = new Thread(work, "compiler-priority");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static boolean renice(int niceness) {
        try {
            List<String> command = new ArrayList<>(List.of(RENICE.toString(), "-n", Integer.toString(niceness), "-p"));
            command.addAll(compilerThreads());
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notToBeHad) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
