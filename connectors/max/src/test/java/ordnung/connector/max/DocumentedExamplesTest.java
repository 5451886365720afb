package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.testkit.Examples;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays the examples that were collected from MAX's own libraries, where they lie beside the checkout. */
class DocumentedExamplesTest {
    private static final Set<String> NOTICES = Set.of("bot_added", "bot_removed", "chat_title_changed", "dialog_cleared", "dialog_muted", "dialog_removed",
            "dialog_unmuted", "user_added", "user_removed");

    private final Shop shop = new Shop();

    @TestFactory
    Stream<DynamicTest> everyExampleIsUnderstoodOrKept() {
        List<Path> updates = Examples.of("max").stream().filter(file -> name(file).startsWith("webhook_") || name(file).startsWith("update_")).toList();
        if (updates.isEmpty()) {
            System.out.println("Documented MAX examples not replayed: there are none beside the checkout.");
        }
        assumeThat(updates).as("examples").isNotEmpty();
        return updates.stream().map(file -> DynamicTest.dynamicTest(name(file), () -> replay(file)));
    }

    private void replay(Path file) throws IOException {
        List<ChannelEvent> events = ((Events) shop.post(Files.readAllBytes(file))).events().stream().map(Addressed::event).toList();

        String type = name(file).replaceAll("^(webhook|update)_|\\.json$", "");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.raw()).contains(type);
            if (NOTICES.contains(type)) {
                assertThat(((Unrecognised) event).reason()).as("a notice needs no reading").isNull();
            } else if (type.equals("message_edited")) {
                assertThat(event).isInstanceOf(MessageEdited.class);
            } else if (type.equals("message_removed")) {
                assertThat(event).isInstanceOf(MessageDeleted.class);
            } else {
                assertThat(((MessageReceived) event).kind()).isNotEqualTo(MessageKind.UNSUPPORTED);
            }
        });
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
