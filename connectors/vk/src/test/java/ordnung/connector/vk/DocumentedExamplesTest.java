package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ordnung.connector.SendResult;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Reply;
import ordnung.connector.testkit.Examples;
import ordnung.connector.testkit.fake.ScriptedHttp;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays the examples that were collected from documents, where they lie beside the checkout. */
class DocumentedExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ABSENT = "Not replayed: there are no documented examples beside the checkout.";
    private static final Set<String> NOTICES = Set.of("message_allow", "message_deny");

    @TestFactory
    Stream<DynamicTest> everyCallIsUnderstoodOrKept() {
        List<Path> calls = Examples.of("vk").stream().filter(file -> !file.getFileName().toString().startsWith("out_")).toList();
        assumeFalse(calls.isEmpty(), ABSENT);
        return calls.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> replay(file)));
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsUnderstood() {
        List<Path> answers = Examples.of("vk").stream().filter(file -> file.getFileName().toString().matches("out_(error|response)_.*")).toList();
        assumeFalse(answers.isEmpty(), ABSENT);
        return answers.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> answer(file)));
    }

    private static void replay(Path file) throws IOException {
        ObjectNode envelope = (ObjectNode) JSON.readTree(file.toFile());
        envelope.put("secret", Shop.ACCOUNT.secret()).put("group_id", Shop.ACCOUNT.groupId());
        String type = envelope.path("type").asText();
        if (type.equals("confirmation")) {
            assertThat(Shop.receives(envelope.toString())).isEqualTo(new Answer(Reply.text(200, Shop.ACCOUNT.confirmation())));
            return;
        }

        List<ChannelEvent> events = Shop.events(new WebhookCall("POST", Map.of(), Map.of(), envelope.toString().getBytes()));

        assertThat(events).hasSize(type.equals("message_typing_state") ? 0 : 1).allSatisfy(event -> {
            assertThat(event instanceof Unrecognised).isEqualTo(NOTICES.contains(type));
            assertThat(event.raw()).doesNotContain("secret");
            assertThat(event instanceof MessageReceived message && message.kind() == MessageKind.UNSUPPORTED).isFalse();
        });
    }

    private static void answer(Path file) throws IOException {
        JsonNode answer = JSON.readTree(file.toFile());
        SendResult result = Shop.connector(new ScriptedHttp().answers(200, answer.toString())).send(new SendRequested("m-1", 1, "account", "vk",
                "159526068", List.of(), null, MessageKind.TEXT, "Да", List.of(), null, null, List.of(), Map.of())).toCompletableFuture().join();

        if (answer.has("response")) {
            assertThat(result).isInstanceOfSatisfying(SendResult.Accepted.class, taken -> assertThat(taken.externalId()).isEqualTo("1202"));
        } else {
            assertThat(result).isInstanceOfAny(SendResult.Failed.class, SendResult.Retry.class).isNotInstanceOf(SendResult.Unknown.class);
        }
    }
}
