package ordnung.hub.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
    @TempDir
    Path folder;

    @Test
    void aLivingProcessThatWorksOnTheFolderIsOurs() throws IOException {
        Path watched = Files.createFile(folder.resolve("watched"));
        Process tail = new ProcessBuilder("tail", "-f", watched.toString()).start();
        try {
            Path pidFile = pidFile(tail.pid());
            await().untilAsserted(() -> assertThat(Orphan.of(pidFile, watched)).map(ProcessHandle::pid).contains(tail.pid()));
        } finally {
            tail.destroyForcibly();
        }
    }

    @Test
    void aStrangerWithTheSameIdIsNotOurs() throws IOException {
        assertThat(Orphan.of(pidFile(ProcessHandle.current().pid()), folder)).isEmpty();
    }

    @Test
    void aZombieIsNotOurs() throws IOException {
        // The shell gives way to a sleep that never collects the child it inherits; the child ends after that, or the shell would collect it.
        Process parent = new ProcessBuilder("sh", "-c", "sh -c 'until [ \"$(cat /proc/$PPID/comm)\" = sleep ]; do sleep 0.01; done' '" + folder
                + "' & echo $!; exec sleep 60").start();
        try {
            long zombie = Long.parseLong(parent.inputReader().readLine().strip());
            await().untilAsserted(() -> assertThat(Files.readString(Path.of("/proc", Long.toString(zombie), "stat"))).contains(") Z "));
            assertThat(Orphan.of(pidFile(zombie), folder)).isEmpty();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void aTornOrMissingPidFileNamesNobody() throws IOException {
        Path torn = Files.writeString(folder.resolve("torn"), "12x");
        assertThat(List.of(Orphan.of(torn, folder), Orphan.of(folder.resolve("missing"), folder))).allMatch(java.util.Optional::isEmpty);
    }

    private Path pidFile(long pid) throws IOException {
        return Files.writeString(folder.resolve("pid"), pid + "\n" + folder + "\n");
    }
}
