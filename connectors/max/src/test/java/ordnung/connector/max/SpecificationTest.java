package ordnung.connector.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ordnung.connector.Connector;
import ordnung.connector.Subscribing;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.max.fake.FakeMax;
import ordnung.connector.testkit.Examples;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent, held against MAX's own schema, where that lies beside the checkout. */
class SpecificationTest {
    private static final Optional<Path> SCHEMA = Examples.specification("max/schema_2026_07_01.json");
    private static final Map<String, String> BODIES = Map.of("/messages", "NewMessageBody", "/subscriptions", "SubscriptionRequestBody", "/answers", "CallbackAnswer");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V4,
            factory -> factory.metaSchema(OpenApi30.getInstance()).defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWithTheSchema() {
        if (SCHEMA.isEmpty()) {
            System.out.println("MAX's schema does not lie beside the checkout: requests are held against the played MAX alone.");
        }
        assumeThat(SCHEMA).as("MAX's schema").isPresent();
    }

    @Test
    void everythingThatIsSentIsAsTheSchemaWantsIt() throws IOException {
        try (FakeMax max = FakeMax.start()) {
            Connector connector = new MaxFactory().connect(max.settings(), new JdkHttp(), Clock.systemUTC());
            messages().forEach(message -> connector.send(message).toCompletableFuture().join());
            ((Subscribing) connector).subscribe(URI.create("https://shop.example/webhooks/max/1")).toCompletableFuture().join();
            connector.acknowledge(press(connector, max)).toCompletableFuture().join();

            max.server().verify();
            List<Recorded> requests = max.server().taken().stream().filter(request -> BODIES.containsKey(request.path())).toList();
            assertThat(requests).extracting(Recorded::path).contains("/messages", "/subscriptions", "/answers");
            assertThat(requests).allSatisfy(request -> assertThat(against(BODIES.get(request.path()), request.json())).isEmpty());
            requests.forEach(request -> request.json().path("attachments").forEach(this::attachment));
        }
    }

    /** Which schema an attachment and a button has, the discriminator says. */
    private void attachment(JsonNode attachment) {
        assertThat(against(named("AttachmentRequest", attachment), attachment)).as("%s", attachment).isEmpty();
        attachment.path("payload").path("buttons").forEach(row -> row.forEach(button ->
                assertThat(against(named("Button", button), button)).as("%s", button).isEmpty()));
    }

    @Test
    void theSchemaWouldNoticeAWrongBody() {
        JsonNode nothing = JsonNodeFactory.instance.objectNode().put("text", "x".repeat(4001));
        JsonNode bare = JsonNodeFactory.instance.objectNode().put("type", "callback").put("text", "");

        assertThat(against("NewMessageBody", nothing)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(against("CallbackButton", bare)).hasSizeGreaterThanOrEqualTo(2);
    }

    private List<SendRequested> messages() throws IOException {
        List<SendRequested> messages = new ArrayList<>(List.of(Shop.text("Ваш торт готов"),
                Shop.request(MessageKind.TEXT, "Ответ", List.of(), "mid.1", List.of(), Map.of()),
                Shop.request(MessageKind.BUTTON, "Верно?", List.of(), null, List.of(new Button("yes", "Да")), Map.of()),
                Shop.request(MessageKind.LOCATION, null, List.of(), null, List.of(), Map.of("latitude", 55.75, "longitude", 37.61))));
        Map<MessageKind, String> files = Map.of(MessageKind.IMAGE, "image/png", MessageKind.VIDEO, "video/mp4", MessageKind.VOICE, "audio/ogg",
                MessageKind.DOCUMENT, "application/pdf");
        for (Map.Entry<MessageKind, String> file : files.entrySet()) {
            Path path = Files.write(folder.resolve(file.getKey().word()), new byte[] {1});
            OutgoingFile outgoing = new OutgoingFile("f", file.getKey(), file.getValue(), "файл", 1, path.toString());
            messages.add(Shop.request(file.getKey(), null, List.of(outgoing), null, List.of(), Map.of()));
        }
        return messages;
    }

    private static MessageReceived press(Connector connector, FakeMax max) {
        var call = max.calls(new Person("7", "Анна", null, null), "1", new Deed.Press("mid.1", "yes", "Да"), Shop.NOW).get(0);
        var events = (Events) connector.receive(call);
        return (MessageReceived) events.events().get(0).event();
    }

    private static String named(String schema, JsonNode value) {
        String reference = schema(schema).getSchemaNode().at("/discriminator/mapping/" + value.path("type").asText()).asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static List<ValidationMessage> against(String schema, JsonNode value) {
        return List.copyOf(schema(schema).validate(value));
    }

    private static JsonSchema schema(String name) {
        return SCHEMAS.getSchema(SchemaLocation.of(SCHEMA.orElseThrow().toUri() + "#/components/schemas/" + name));
    }
}
