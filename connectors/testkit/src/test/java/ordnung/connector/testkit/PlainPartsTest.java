package ordnung.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ordnung.connector.testkit.fake.FakeProvider;
import org.junit.jupiter.api.Test;

/** The played providers run in a demo and a benchmark, where there is no test framework. */
class PlainPartsTest {

    @Test
    void fakesKnowNoTestFramework() throws Exception {
        assertThat(naming("fake")).isEmpty();
        assertThat(naming("whatsapp")).isEmpty();
    }

    @Test
    void theContractItselfWouldBeFound() throws Exception {
        assertThat(naming(".")).isNotEmpty();
    }

    private static List<Path> naming(String folder) throws Exception {
        Path classes = Path.of(FakeProvider.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path start = classes.resolve("ordnung/connector/testkit").resolve(folder);
        try (Stream<Path> files = Files.walk(start)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".class")).toList();
            assertThat(all).as("classes in %s", start).isNotEmpty();
            return all.stream().filter(PlainPartsTest::namesATestFramework).toList();
        }
    }

    private static boolean namesATestFramework(Path file) {
        try {
            String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
            return constants.contains("org/junit/") || constants.contains("org/assertj/");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
