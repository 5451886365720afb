package ordnung.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.events.DeliveryReported;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays the examples that were collected from documents, where they lie beside the checkout ({@code ../shared/providers/examples}). */
class DocumentedExamplesTest {
    private static final Path EXAMPLES = Path.of("shared", "providers", "examples", "whatsapp");

    @TestFactory
    Stream<DynamicTest> everyExampleIsUnderstoodOrKept() throws IOException {
        Path folder = folder();
        if (folder == null) {
            System.out.println("Documented WhatsApp examples not replayed: there is no ../" + EXAMPLES + " beside the checkout.");
        }
        assumeThat(folder).as("folder of examples").isNotNull();
        return files(folder).stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    private static void replay(Path file) throws IOException {
        String name = file.getFileName().toString();

        List<Addressed> events = new Shop().addressed(Files.readAllBytes(file));

        assertThat(events).isNotEmpty();
        if (name.startsWith("in_") && !name.contains("unsupported") && !name.contains("with_err")) {
            assertThat(events).noneMatch(addressed -> addressed.event() instanceof Unrecognised
                    || addressed.event() instanceof MessageReceived message && message.kind() == MessageKind.UNSUPPORTED);
        } else if (name.startsWith("status_")) {
            assertThat(events).allMatch(addressed -> addressed.event() instanceof DeliveryReported);
        } else if (name.startsWith("echo_")) {
            assertThat(events).noneMatch(addressed -> addressed.event() instanceof Unrecognised);
        } else {
            assertThat(events).allMatch(addressed -> addressed.event().raw() != null);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).filter(file -> !named(file, "out_") && !named(file, "media_"))
                    .sorted().toList();
        }
    }

    private static boolean named(Path file, String prefix) {
        return file.getFileName().toString().startsWith(prefix);
    }

    private static @Nullable Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(EXAMPLES))) {
                return at.resolve(EXAMPLES);
            }
        }
        return null;
    }
}
