package ordnung.hub.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Finds a child of an earlier Ordnung that outlived it. A pid file alone proves nothing: its process may be dead, a zombie, or by now
 * somebody else's; only a living process that was told to work on our folder is ours.
 */
final class Orphan {
    private Orphan() {
    }

    /** The process whose id is the first line of the file, if it lives and one of its arguments names the folder. */
    static Optional<ProcessHandle> of(Path pidFile, Path folder) {
        return pid(pidFile).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(process -> worksOn(process, folder));
    }

    private static Optional<Long> pid(Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).filter(pid -> pid > 0);
        } catch (IOException | NumberFormatException absentOrTorn) {
            return Optional.empty();
        }
    }

    private static boolean worksOn(ProcessHandle process, Path folder) {
        // A zombie has no arguments left.
        String wanted = folder.toString();
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(wanted::equals);
    }

    /** Processes that have the folder as working directory, as PostgreSQL's have; empty where the system does not tell. */
    static Stream<ProcessHandle> workingIn(Path folder) {
        return ProcessHandle.allProcesses().filter(process -> {
            try {
                return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")).equals(folder);
            } catch (IOException | UnsupportedOperationException | SecurityException notOurs) {
                return false;
            }
        });
    }

    /** Kills and waits up to five seconds for the end. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        ended(process, 5);
    }

    static boolean ended(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
