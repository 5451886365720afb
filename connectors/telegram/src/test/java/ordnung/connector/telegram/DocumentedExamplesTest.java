package ordnung.connector.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ordnung.connector.SendResult;
import ordnung.connector.telegram.fake.ApiDescription;
import ordnung.connector.testkit.Examples;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Replays what was collected from documents, where it lies beside the checkout ({@code ../shared/providers}). */
class DocumentedExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleIsUnderstoodOrKept() {
        return examples("update_").stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            List<ChannelEvent> events = new Shop().events(Files.readAllBytes(file));

            boolean notice = file.toString().contains("connection") || file.toString().contains("my_chat_member");
            assertThat(events).isNotEmpty().allMatch(event -> event.raw() != null);
            assertThat(events.stream().anyMatch(event -> event instanceof Unrecognised
                    || event instanceof MessageReceived message && message.kind() == MessageKind.UNSUPPORTED)).isEqualTo(notice);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalIsAFailureOrARetry(@TempDir Path folder) {
        return examples("out_error_").stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Shop shop = new Shop();
            JsonNode refusal = json(file);
            shop.http.answers(refusal.path("error_code").asInt(), refusal.toString());

            assertThat(Shop.done(shop.connector.send(new Outbox(Outbox.IVAN, folder).text("x"))))
                    .isInstanceOf(refusal.path("error_code").asInt() == 429 ? SendResult.Retry.class : SendResult.Failed.class);
        }));
    }

    @Test
    void theUpdatesOfTheseTestsAreAsTelegramDocumentsThem() {
        Optional<Path> description = Examples.specification("telegram/api.json");
        if (description.isEmpty()) {
            System.out.println("Telegram's updates not held against the description: there is no ../shared/providers beside the checkout.");
        }
        assumeThat(description).isPresent();
        ApiDescription api = ApiDescription.read(description.get());

        assertThat(Fixtures.names()).filteredOn(name -> !name.startsWith("undocumented"))
                .allSatisfy(name -> assertThat(api.faults("Update", Fixtures.json(name))).isEmpty());
        assertThat(api.faults("Update", Fixtures.json("undocumented_kind"))).isNotEmpty();
    }

    private static List<Path> examples(String prefix) {
        List<Path> examples = Examples.of("telegram").stream().filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
        if (examples.isEmpty()) {
            System.out.println("Documented Telegram examples not replayed: there is no ../shared/providers beside the checkout.");
        }
        assumeThat(examples).as("examples").isNotEmpty();
        return examples;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
