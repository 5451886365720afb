package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import ordnung.connector.Http;
import ordnung.connector.PollResult;
import ordnung.connector.Polling;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.ozon.fake.OzonAccount;
import ordnung.connector.testkit.Examples;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageReceived;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Replays the examples that were collected from documents, where they lie beside the checkout. */
class DocumentedExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The example of a review: older ones a new account passes over. */
    private static final Clock SOON_AFTER = Clock.fixed(Instant.parse("2026-01-02T00:00:00Z"), ZoneOffset.UTC);
    /** The list that each feed asks for, and the example of its answer. */
    private static final Map<String, String> LISTS = Map.of("questions", "question_list_response", "reviews", "review_list_response",
            "orders", "posting_fbs_unfulfilled_list_v4_response");

    @TestFactory
    Stream<DynamicTest> everyPushIsUnderstoodOrKept() {
        return examples("push_TYPE_").map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            byte[] body = Files.readAllBytes(file);
            String type = JSON.readTree(body).path("message_type").asText();
            try (Shop shop = new Shop()) {
                WebhookResult result = shop.connector.receive(shop.calls().call(body));
                if (type.equals("TYPE_PING")) {
                    assertThat(result).isInstanceOf(Answer.class);
                } else {
                    ChannelEvent event = ((Events) result).events().get(0).event();
                    assertThat(JSON.readTree(event.raw())).isEqualTo(JSON.readTree(body));
                    assertThat(event instanceof Unrecognised).isEqualTo(type.contains("ITEM") || type.contains("STOCKS") || type.equals("TYPE_NEW_POSTING"));
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyListIsUnderstood() {
        return LISTS.entrySet().stream().flatMap(list -> examples(list.getValue()).map(file -> DynamicTest.dynamicTest(list.getKey(), () -> {
            List<ChannelEvent> events = fetched(list.getKey(), Files.readAllBytes(file));
            if (list.getKey().equals("questions")) {
                assertThat(events).as("long answered, and the account is new").isEmpty();
            } else {
                assertThat(events).isNotEmpty().allSatisfy(event -> assertThat(event).isInstanceOf(MessageReceived.class));
            }
        })));
    }

    @TestFactory
    Stream<DynamicTest> ourOwnAnswersAreTheDocumentedOnes() {
        return examples("push_ok_response").map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            boolean ping = file.getFileName().toString().contains("PING");
            try (Shop shop = new Shop()) {
                WebhookResult result = shop.push("{\"message_type\":\"" + (ping ? "TYPE_PING" : "TYPE_NEW_THING") + "\"}");
                String ours = result instanceof Answer answer ? answer.reply().body() : ((Events) result).reply().body();
                assertThat(names(JSON.readTree(ours))).isEqualTo(names(JSON.readTree(Files.readAllBytes(file))));
            }
        }));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).sorted().toList();
    }

    private static List<ChannelEvent> fetched(String feed, byte[] answer) {
        Http http = request -> CompletableFuture.completedFuture(new Http.Response(200, Map.of(), answer));
        Polling polling = (Polling) new OzonConnectorFactory().connect(OzonAccount.sample().settings("http://127.0.0.1:9"), http, SOON_AFTER);
        PollResult result = polling.poll(feed, null).toCompletableFuture().join();
        assertThat(result).isInstanceOf(PollResult.Fetched.class);
        return ((PollResult.Fetched) result).events();
    }

    private static Stream<Path> examples(String prefix) {
        List<Path> found = Examples.of("ozon").stream().filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
        if (found.isEmpty()) {
            System.out.println("Documented Ozon examples not replayed: there is no ../shared/providers/examples beside the checkout.");
        }
        assumeThat(found).isNotEmpty();
        return found.stream();
    }
}
