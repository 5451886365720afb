package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract is not optional: a folder that names a connector factory and has no contract test fails here. */
class EveryChannelHasItsContractTest {
    private static final String SERVICE = "src/main/resources/META-INF/services/ordnung.connector.ConnectorFactory";

    @Test
    void noChannelIsWithout() throws IOException {
        Path connectors = Path.of("").toAbsolutePath().getParent();

        assertThat(channels(connectors)).as("channels in %s", connectors).isNotEmpty();
        assertThat(channels(connectors).stream().filter(channel -> !hasContractTest(channel))).isEmpty();
    }

    @Test
    void oneWithoutWouldBeFound(@TempDir Path connectors) throws IOException {
        Path service = connectors.resolve("fax").resolve(SERVICE);
        Files.createDirectories(service.getParent());
        Files.writeString(service, "example.FaxFactory");

        assertThat(channels(connectors)).containsExactly(connectors.resolve("fax"));
        assertThat(hasContractTest(connectors.resolve("fax"))).isFalse();
    }

    private static List<Path> channels(Path connectors) throws IOException {
        try (Stream<Path> folders = Files.list(connectors)) {
            return folders.filter(folder -> Files.exists(folder.resolve(SERVICE))).toList();
        }
    }

    private static boolean hasContractTest(Path channel) {
        Path tests = channel.resolve("src/test/java");
        if (!Files.isDirectory(tests)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).anyMatch(EveryChannelHasItsContractTest::extendsTheContract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean extendsTheContract(Path file) {
        try {
            return Files.readString(file).contains("extends ConnectorContract");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
