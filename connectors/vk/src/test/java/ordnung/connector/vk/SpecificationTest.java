package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.Examples;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.connector.vk.fake.FakeVk;
import ordnung.events.MessageKind;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every request, and every call that is played, against VK's own schema, where it lies beside the checkout. */
class SpecificationTest {
    private static final Person ANNA = new Person("159526068", "Анна Смирнова", null, null);
    private final FakeVk vk = FakeVk.start(Shop.ACCOUNT);
    private final VkConnector connector = Shop.connector(vk.server().baseUrl().toString(), new JdkHttp());
    private @Nullable Specification specification;
    @TempDir
    Path folder;

    @BeforeEach
    void find() {
        Optional<Path> found = Examples.specification("vk");
        assumeTrue(found.isPresent(), "Not held against VK's schema: it does not lie beside the checkout.");
        specification = new Specification(found.get());
    }

    @AfterEach
    void stop() {
        vk.close();
    }

    @Test
    void everyRequestIsAsTheSchemaHasIt() throws IOException {
        send(MessageKind.TEXT, "Да", null, List.of(), "1201", Map.of());
        send(MessageKind.TEXT, "Да", null, List.of(), ANNA.id() + "_211", Map.of());
        send(MessageKind.BUTTON, "Подтвердить?", null, List.of(new Button("yes", "Да")), null, Map.of());
        send(MessageKind.LOCATION, null, null, List.of(), null, Map.of("latitude", 55.75, "longitude", 37.61));
        send(MessageKind.IMAGE, "Вот он", "image/png", List.of(), null, Map.of());
        send(MessageKind.VOICE, null, "audio/ogg", List.of(), null, Map.of());
        send(MessageKind.DOCUMENT, null, "application/pdf", List.of(), null, Map.of());
        connector.markRead(ANNA.id(), ANNA.id() + "_211").toCompletableFuture().join();
        connector.acknowledge(Shop.message("callback button")).toCompletableFuture().join();
        connector.check().toCompletableFuture().join();
        connector.describe(List.of(ANNA.id(), "-5", "2000000001")).toCompletableFuture().join();
        connector.poll("missed", "0").toCompletableFuture().join();

        List<Recorded> requests = vk.server().requests().stream().filter(request -> request.path().startsWith("/method/")).toList();
        assertThat(requests.stream().map(request -> request.path()).distinct()).hasSize(12);
        assertThat(requests).allSatisfy(request -> assertThat(specification().faults(request.path().substring("/method/".length()), form(request)))
                .as(request.path() + " " + request.text()).isEmpty());
    }

    @Test
    void whatTheSchemaForbidsIsFound() {
        assertThat(specification().faults("messages.send", Map.of("peer_ids", "Анна", "message", "x".repeat(9001), "colour", "red")))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(specification().faults("messages.send", Map.of("keyboard", "{\"buttons\":[[{\"color\":\"mauve\"}]]}"))).isNotEmpty();
        assertThat(specification().faults("messages.sendMessageEventAnswer", Map.of())).isNotEmpty();
        assertThat(specification().faults("callback/objects.json#/definitions/callback_message_read", Fixtures.object("{}"))).isNotEmpty();
    }

    @Test
    void everyCallThatIsPlayedIsAsTheSchemaHasIt() {
        Media file = vk.media().put("image/jpeg", new byte[] {1, 2, 3});
        String first = vk.newMessageId(ANNA);
        Map<Deed, String> definitions = new LinkedHashMap<>();
        definitions.put(new Deed.Text("Здравствуйте", first), "callback_message_object");
        definitions.put(new Deed.Photo(file.id(), "такой"), "callback_message_object");
        definitions.put(new Deed.Voice(file.id()), "callback_message_object");
        definitions.put(new Deed.Document(file.id(), "эскиз.pdf"), "callback_message_object");
        definitions.put(new Deed.Place(55.75, 37.61, "Дом", "Тверская, 1"), "callback_message_object");
        definitions.put(new Deed.Press(first, "yes", "Да"), "callback_message_object");
        definitions.put(new Deed.Edit(first, "Добрый день"), "callback_message");
        definitions.put(new Deed.Reaction(first, "👍"), "callback_message_reaction_event");
        definitions.put(new Deed.Read(first), "callback_message_read");

        assertThat(definitions).allSatisfy((deed, definition) -> {
            JsonNode envelope = json(vk.calls(ANNA, vk.newMessageId(ANNA), deed, Shop.NOW).get(0));
            assertThat(specification().faults("callback/objects.json#/definitions/callback_base", envelope)).as("%s", deed).isEmpty();
            assertThat(specification().faults("callback/objects.json#/definitions/" + definition, envelope.path("object"))).as("%s", deed).isEmpty();
        });
        assertThat(definitions.keySet().stream().map(Deed::getClass)).containsAll(vk.deeds());
    }

    private void send(MessageKind kind, @Nullable String text, @Nullable String mimeType, List<Button> buttons, @Nullable String replyTo,
                      Map<String, Object> payload) throws IOException {
        List<OutgoingFile> files = mimeType == null ? List.of() : List.of(new OutgoingFile("f-1", kind, mimeType, "файл", 3,
                Files.write(folder.resolve(kind.word()), new byte[] {1, 2, 3}).toString()));
        connector.send(new SendRequested("m-" + kind + replyTo, 1, "account", "vk", ANNA.id(), List.of(ANNA.id()), null, kind, text, files, replyTo, null,
                buttons, payload)).toCompletableFuture().join();
    }

    private Specification specification() {
        return Objects.requireNonNull(specification);
    }

    private static Map<String, String> form(Recorded request) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : request.text().split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static JsonNode json(WebhookCall call) {
        return Fixtures.object(new String(call.body(), StandardCharsets.UTF_8));
    }
}
