package ordnung.connector.avito;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.Connector;
import ordnung.connector.Http.Body;
import ordnung.connector.Http.Request;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.SendResult.StopAccount;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.avito.fake.FakeAvito;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.OutgoingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector and the played Avito with a real wire between them. */
class FakeAvitoTest {
    private static final Person ANNA = new Person("123456", "Анна", null, null);

    private final FakeAvito avito = FakeAvito.start();
    private final Connector connector = new AvitoFactory().connect(avito.settings(), new JdkHttp(), Clock.systemUTC());
    private final List<FromShop> screen = new ArrayList<>();
    @TempDir
    Path folder;

    @BeforeEach
    void look() {
        avito.onSent(screen::add);
    }

    @AfterEach
    void stop() {
        avito.close();
    }

    @Test
    void aQuestionComesInAndItsAnswerReachesTheOneWhoAsked() {
        MessageReceived question = received(new Deed.Text("Ещё актуально?", null)).get(0);

        send(to(question.thread(), MessageKind.TEXT, "Да, приезжайте", List.of()));

        assertThat(screen).singleElement().satisfies(seen -> {
            assertThat(seen.person()).isEqualTo(ANNA.id());
            assertThat(seen.text()).isEqualTo("Да, приезжайте");
        });
        avito.server().verify();
    }

    @Test
    void aPhotoWithWordsIsTwoMessagesOnAvito() {
        List<MessageReceived> messages = received(new Deed.Photo(avito.media().put("image/jpeg", new byte[] {7}).id(), "такой"));

        assertThat(messages).extracting(MessageReceived::kind).containsExactly(MessageKind.IMAGE, MessageKind.TEXT);
        assertThat(messages.stream().map(MessageReceived::externalId).distinct()).hasSize(2);
        Request where = connector.locate(messages.get(0).attachments().get(0)).toCompletableFuture().join();
        assertThat(new JdkHttp().exchange(where).toCompletableFuture().join().body()).containsExactly(7);
    }

    @Test
    void aDeletionNamesWhatWasWritten() {
        MessageReceived written = received(new Deed.Text("ой", null)).get(0);

        WebhookCall call = avito.calls(ANNA, avito.newMessageId(ANNA), new Deed.Deletion(written.externalId()), Shop.NOW).get(0);

        MessageDeleted deleted = (MessageDeleted) ((Events) connector.receive(call)).events().get(0).event();
        assertThat(deleted.target()).isEqualTo(written.externalId());
    }

    @Test
    void aPictureArrivesWhole() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});

        SendResult result = send(to("u2i-123456", MessageKind.IMAGE, null, List.of(new OutgoingFile("f", MessageKind.IMAGE, "image/png", "a.png", 3, file.toString()))));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(avito.media().get(screen.get(0).mediaId()).orElseThrow().bytes()).containsExactly(1, 2, 3);
        avito.server().verify();
    }

    @Test
    void aTokenThatRanOutCostsOneTry() {
        assertThat(send(to("u2i-123456", MessageKind.TEXT, "раз", List.of()))).isInstanceOf(Accepted.class);
        avito.expire();

        assertThat(send(to("u2i-123456", MessageKind.TEXT, "два", List.of()))).isInstanceOf(Retry.class);
        assertThat(send(to("u2i-123456", MessageKind.TEXT, "два", List.of()))).isInstanceOf(Accepted.class);
        assertThat(screen).extracting(FromShop::text).containsExactly("раз", "два");
    }

    @Test
    void aWrongSecretStopsTheAccount() {
        Connector wrong = new AvitoFactory().connect(Map.of("userId", FakeAvito.USER, "clientId", FakeAvito.CLIENT, "clientSecret", "wrong-secret",
                "apiBaseUrl", avito.server().baseUrl().toString()), new JdkHttp(), Clock.systemUTC());

        assertThat(wrong.check().toCompletableFuture().join()).isInstanceOf(StopAccount.class);
    }

    @Test
    void whatTheDocumentationForbidsIsComplainedOf() {
        new JdkHttp().exchange(Request.post(avito.server().baseUrl().resolve("/token"), Map.of(),
                new Body.Bytes("application/json", "{\"client_id\":\"x\"}".getBytes()))).toCompletableFuture().join();

        assertThat(avito.server().complaints()).anyMatch(complaint -> complaint.contains("that of a form"))
                .anyMatch(complaint -> complaint.contains("grant_type must be client_credentials"));
    }

    private List<MessageReceived> received(Deed deed) {
        return avito.calls(ANNA, avito.newMessageId(ANNA), deed, Shop.NOW).stream()
                .map(call -> (MessageReceived) ((Events) connector.receive(call)).events().get(0).event()).toList();
    }

    private SendResult send(SendRequested message) {
        return connector.send(message).toCompletableFuture().join();
    }

    private static SendRequested to(String chat, MessageKind kind, @Nullable String text, List<OutgoingFile> files) {
        return new SendRequested("message-17", 1, "account", "avito", chat, List.of(chat), null, kind, text, files, null, null, List.of(), Map.of());
    }
}
