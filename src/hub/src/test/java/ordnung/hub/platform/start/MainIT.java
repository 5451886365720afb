package ordnung.hub.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application is started, disturbed, stopped and killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainIT {
    @TempDir
    static Path folder;
    private PackagedHub running;

    @BeforeAll
    void start() throws IOException {
        running = PackagedHub.start(folder, PackagedHub.freePort(), Map.of()).awaitReady();
    }

    @AfterAll
    void stop() {
        running.process.destroy();
        running.exitCode();
    }

    @Test
    void itSaysWhereItIsAndWhereItsDataLies() {
        assertThat(running.said()).contains("http://localhost:" + running.port, folder.resolve("data").toString());
    }

    /** The system shows an archive among a process's mapped files only when the JVM has found it fit. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void itRunsOnItsArchiveOfClassesAndSoDoesItsBroker() throws IOException {
        assertThat(mapped(running.process.toHandle())).contains("quarkus-app/classes.jsa");
        assertThat(running.descendants()).anySatisfy(child -> assertThat(mapped(child)).contains("quarkus-app/broker-classes-"));
    }

    private static String mapped(ProcessHandle process) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(process.pid()), "maps"));
    }

    @Test
    void aSecondOneOnTheSameFolderEndsWithASentence() throws IOException {
        PackagedHub second = PackagedHub.start(folder, PackagedHub.freePort(), Map.of());
        assertThat(second.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(second.said()).contains("Another Ordnung (process " + running.process.pid() + ")");
    }

    @Test
    void aTakenPortEndsWithASentence(@TempDir Path other) throws IOException {
        PackagedHub second = PackagedHub.start(other, running.port, Map.of());
        assertThat(second.exitCode()).isEqualTo(Main.REFUSED);
        assertThat(second.said()).contains("Port " + running.port + " is not free");
        assertThat(other.resolve("data")).doesNotExist();
    }

    @Test
    void withExternalServicesNothingIsEmbedded(@TempDir Path other) throws IOException {
        PackagedHub second = PackagedHub.start(other, PackagedHub.freePort(), external()).awaitReady();
        assertThat(second.descendants()).isEmpty();
        assertThat(other.resolve("data/postgres")).doesNotExist();
        assertThat(other.resolve("data/kafka")).doesNotExist();
        second.process.destroy();
        second.exitCode();
    }

    @Test
    void aKilledOneIsTakenOverAndASignalLeavesNoProcessBehind(@TempDir Path other) throws IOException {
        PackagedHub first = PackagedHub.start(other, PackagedHub.freePort(), Map.of()).awaitReady();
        List<ProcessHandle> abandoned = first.descendants();
        first.process.destroyForcibly();
        PackagedHub second = PackagedHub.start(other, first.port, Map.of()).awaitReady();
        assertThat(abandoned).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        List<ProcessHandle> children = second.descendants();
        second.process.destroy();
        second.exitCode();
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive));
    }

    private Map<String, String> external() throws IOException {
        Properties book = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("data/services.properties"))) {
            book.load(reader);
        }
        return Map.of(
            "ORDNUNG_DB_URL", "postgresql://127.0.0.1:" + book.getProperty("database.port") + "/ordnung",
            "ORDNUNG_DB_USER", "ordnung",
            "ORDNUNG_DB_PASSWORD", book.getProperty("database.password"),
            "ORDNUNG_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + book.getProperty("broker.port"));
    }
}
