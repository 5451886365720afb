package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The played Telegram runs in a demo without a test framework, and the connector runs in a shop without the played Telegram. */
class PlainPartsTest {
    private static final Predicate<Path> PLAYED = source -> source.toString().contains("/telegram/fake/");

    @Test
    void thePlayedTelegramKnowsNoTestFramework() throws IOException {
        assertThat(sources(PLAYED)).isNotEmpty().noneMatch(source -> source.contains("org.junit") || source.contains("org.assertj"));
    }

    @Test
    void theConnectorKnowsNothingOfThePlayedTelegram() throws IOException {
        assertThat(sources(PLAYED.negate())).isNotEmpty().noneMatch(source -> source.contains("import ordnung.connector.telegram.fake")
                || source.contains("import ordnung.connector.testkit"));
    }

    private static List<String> sources(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(wanted).map(PlainPartsTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
