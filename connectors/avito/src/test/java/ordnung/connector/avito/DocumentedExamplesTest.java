package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.testkit.Examples;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays the examples that were put together from Avito's documents, where they lie beside the checkout. */
class DocumentedExamplesTest {
    private static final Map<String, MessageKind> KINDS = Map.of("webhook_text.json", MessageKind.TEXT, "webhook_image.json", MessageKind.IMAGE,
            "webhook_own_echo.json", MessageKind.TEXT);

    @TestFactory
    Stream<DynamicTest> everyExampleIsUnderstood() {
        List<Path> calls = Examples.of("avito").stream().filter(file -> name(file).startsWith("webhook_")).toList();
        if (calls.isEmpty()) {
            System.out.println("Documented Avito examples not replayed: there are none beside the checkout.");
        }
        assumeThat(calls).as("examples").isNotEmpty();
        return calls.stream().map(file -> DynamicTest.dynamicTest(name(file), () -> replay(file)));
    }

    private static void replay(Path file) throws IOException {
        List<ChannelEvent> events = ((Events) new Shop().post(Files.readAllBytes(file))).events().stream().map(Addressed::event).toList();

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.raw()).isNotBlank();
            if (name(file).equals("webhook_deleted.json")) {
                assertThat(event).isInstanceOf(MessageDeleted.class);
            } else {
                assertThat(((MessageReceived) event).kind()).isEqualTo(KINDS.get(name(file)));
                assertThat(((MessageReceived) event).direction()).isEqualTo(name(file).contains("own_echo") ? Direction.OUT : Direction.IN);
            }
        });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
