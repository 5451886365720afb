package ordnung.hub.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How child processes are run: in a session of their own, with what they say appended to a log file of bounded size. */
final class ChildCommand {
    private static final long LARGEST_LOG = 5L * 1024 * 1024;
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    private ChildCommand() {
    }

    /**
     * Starts a service. It gets a session of its own where the system can do that: a Ctrl-C in the terminal would otherwise reach it
     * together with the application, and the application must be the first to stop.
     */
    static Process service(List<String> command, Path log) throws IOException {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            words.add(SETSID.toString());
        }
        words.addAll(command);
        return builder(words, log).start();
    }

    /** Runs a tool to its end. Its exit code; 124 when it took longer than the time given and was killed. */
    static int tool(List<String> command, @Nullable Path input, Path log, int seconds) throws IOException {
        ProcessBuilder builder = builder(command, log);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return 124;
    }

    /** PostgreSQL refuses to run as root: a user namespace of its own takes root's rights away while the files keep their owner. */
    static List<String> unprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(UNSHARE)) {
            return command;
        }
        List<String> words = new ArrayList<>(List.of(UNSHARE.toString(), "-U"));
        words.addAll(command);
        return words;
    }

    private static ProcessBuilder builder(List<String> words, Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
