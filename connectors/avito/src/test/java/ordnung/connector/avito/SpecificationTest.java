package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ordnung.connector.Connector;
import ordnung.connector.People;
import ordnung.connector.PollResult.Fetched;
import ordnung.connector.Polling;
import ordnung.connector.Subscribing;
import ordnung.connector.avito.fake.FakeAvito;
import ordnung.connector.testkit.Examples;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of Avito, held against Avito's own description of its messenger, where that lies beside the checkout. */
class SpecificationTest {
    private static final Optional<Path> DESCRIPTION = Examples.specification("avito/messenger.json");

    @TempDir
    Path folder;

    @BeforeEach
    void onlyWithTheDescription() {
        if (DESCRIPTION.isEmpty()) {
            System.out.println("Avito's description does not lie beside the checkout: requests are held against the played Avito alone.");
        }
        assumeThat(DESCRIPTION).as("Avito's description").isPresent();
    }

    @Test
    void everythingThatIsAskedIsAsTheDescriptionWantsIt() throws IOException {
        try (FakeAvito avito = FakeAvito.start()) {
            speak(avito);

            avito.server().verify();
            List<Recorded> requests = avito.server().taken().stream().filter(request -> !request.path().equals("/token")).toList();
            assertThat(requests).extracting(Recorded::path).anyMatch(path -> path.endsWith("/messages")).anyMatch(path -> path.endsWith("/messages/image"))
                    .anyMatch(path -> path.endsWith("/uploadImages")).anyMatch(path -> path.endsWith("/read")).anyMatch(path -> path.endsWith("/chats"))
                    .anyMatch(path -> path.endsWith("/messages/")).anyMatch(path -> path.endsWith("/getVoiceFiles")).anyMatch(path -> path.endsWith("/webhook"));
            assertThat(requests).allSatisfy(request -> assertThat(faults(request)).as("%s %s", request.method(), request.path()).isEmpty());
        }
    }

    @Test
    void theDescriptionWouldNoticeAWrongRequest() {
        SimpleRequest.Builder tooLong = SimpleRequest.Builder.post("/messenger/v1/accounts/1/chats/c/messages").withContentType("application/json")
                .withAuthorization("Bearer t").withBody("{\"message\":{\"text\":\"" + "x".repeat(1001) + "\"},\"type\":\"song\"}");

        assertThat(faults(tooLong)).hasSize(2);
        assertThat(faults(SimpleRequest.Builder.get("/messenger/v2/accounts/1/chats").withAuthorization("Bearer t").withQueryParam("limit", "101"))).hasSize(1);
    }

    private void speak(FakeAvito avito) throws IOException {
        Connector connector = new AvitoFactory().connect(avito.settings(), new JdkHttp(), Clock.systemUTC());
        Person anna = new Person("7", "Анна", null, null);
        String cursor = ((Fetched) ((Polling) connector).poll("unread", null).toCompletableFuture().join()).cursor();
        avito.missed(anna, "m-1", new Deed.Text("Ещё актуально?", null), Clock.systemUTC().instant().plusSeconds(5));
        ((Polling) connector).poll("unread", cursor).toCompletableFuture().join();
        ((People) connector).describe(List.of("u2i-7")).toCompletableFuture().join();
        Path file = Files.write(folder.resolve("cake.png"), new byte[] {1});
        connector.send(Shop.text("Ваш торт готов")).toCompletableFuture().join();
        connector.send(Shop.request(MessageKind.IMAGE, null, List.of(new OutgoingFile("f", MessageKind.IMAGE, "image/png", "a.png", 1, file.toString()))))
                .toCompletableFuture().join();
        connector.markRead("u2i-7", "m-1").toCompletableFuture().join();
        connector.check().toCompletableFuture().join();
        connector.locate(new Attachment("v-1", MessageKind.VOICE, null, null, null, null, null)).toCompletableFuture().join();
        ((Subscribing) connector).subscribe(URI.create("https://shop.example/webhooks/avito/1")).toCompletableFuture().join();
    }

    private static List<String> faults(Recorded request) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(request.method(), request.path());
        request.headers().forEach(builder::withHeader);
        request.query().forEach((name, values) -> builder.withQueryParam(name, values));
        if (request.body().length > 0) {
            builder.withBody(request.body());
        }
        return faults(builder);
    }

    private static List<String> faults(SimpleRequest.Builder request) {
        return Description.VALIDATOR.validateRequest(request.build()).getMessages().stream().filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(ValidationReport.Message::getMessage).toList();
    }

    /** Read once, and only where it is there. */
    private static final class Description {
        private static final OpenApiInteractionValidator VALIDATOR = OpenApiInteractionValidator.createForInlineApiSpecification(corrected()).build();

        /** Three slips of the description, which its own examples speak against: a message's url, a default that is no list, a list without commas. */
        private static String corrected() {
            try {
                ObjectNode description = (ObjectNode) new ObjectMapper().readTree(DESCRIPTION.orElseThrow().toFile());
                ObjectNode message = (ObjectNode) description.at("/components/schemas/sendMessageRequestBody");
                ObjectNode chatTypes = (ObjectNode) description.at("/components/parameters/chatTypes");
                message.remove("required");
                ((ObjectNode) chatTypes.get("schema")).putArray("default").add(chatTypes.at("/schema/default").asText());
                chatTypes.put("explode", false);
                return description.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
