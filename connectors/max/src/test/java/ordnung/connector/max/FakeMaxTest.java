package ordnung.connector.max;

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
import ordnung.connector.Http.Response;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.max.fake.FakeMax;
import ordnung.connector.max.fake.MaxErrors;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.events.Attachment;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector and the played MAX with a real wire between them. */
class FakeMaxTest {
    private static final Person ANNA = new Person("123456789", "Анна", null, null);

    private final FakeMax max = FakeMax.start();
    private final Connector connector = new MaxFactory().connect(max.settings(), new JdkHttp(), Clock.systemUTC());
    private final List<FromShop> screen = new ArrayList<>();
    @TempDir
    Path folder;

    @BeforeEach
    void look() {
        max.onSent(screen::add);
    }

    @AfterEach
    void stop() {
        max.close();
    }

    @Test
    void aCustomersPhotoComesInAndItsBytesAreFound() {
        String mediaId = max.media().put("image/jpeg", new byte[] {7, 7}).id();

        MessageReceived message = write(new Deed.Photo(mediaId, "такой"));

        Attachment photo = message.attachments().get(0);
        Request where = connector.locate(photo).toCompletableFuture().join();
        Response bytes = new JdkHttp().exchange(where).toCompletableFuture().join();
        assertThat(bytes.body()).containsExactly(7, 7);
        assertThat(message.text()).isEqualTo("такой");
    }

    @Test
    void anAnswerReachesTheOneWhoWrote() {
        MessageReceived question = write(new Deed.Text("Есть торт?", null));

        connector.send(Shop.to(question.thread(), MessageKind.BUTTON, "Есть. Берёте?", List.of(), question.externalId(), List.of(new Button("yes", "Да")), Map.of()))
                .toCompletableFuture().join();

        assertThat(screen).singleElement().satisfies(seen -> {
            assertThat(seen.person()).isEqualTo(ANNA.id());
            assertThat(seen.text()).isEqualTo("Есть. Берёте?");
            assertThat(seen.replyTo()).isEqualTo(question.externalId());
            assertThat(seen.buttons()).containsExactly(new FromShop.Button("yes", "Да"));
        });
        max.server().verify();
    }

    @Test
    void aPressComesBackAndIsAnswered() {
        MessageReceived press = write(new Deed.Press("mid.ours", "yes", "Да"));

        assertThat(press.payload()).containsEntry("id", "yes").containsEntry("title", "Да");
        assertThat(connector.acknowledge(press).toCompletableFuture().join()).isEqualTo(new Accepted(""));
        max.server().verify();
    }

    @Test
    void aFileArrivesWholeOnceMaxHasPreparedIt() throws IOException {
        Path file = Files.write(folder.resolve("a.pdf"), new byte[] {1, 2, 3});
        SendRequested message = Shop.request(MessageKind.DOCUMENT, "Счёт",
                List.of(new OutgoingFile("f", MessageKind.DOCUMENT, "application/pdf", "счёт.pdf", 3, file.toString())), null, List.of(), Map.of());
        max.server().next(Fault.none(), Fault.none(), Fault.says(MaxErrors.of(400, "attachment.not.ready")));

        assertThat(send(message)).isInstanceOf(Retry.class);
        assertThat(send(message)).isInstanceOf(Accepted.class);

        assertThat(max.media().get(screen.get(0).mediaId()).orElseThrow().bytes()).containsExactly(1, 2, 3);
        assertThat(max.server().requests()).hasSize(4);
        max.server().verify();
    }

    @Test
    void aCustomerWhoStoppedTheBotIsNotReached() {
        max.server().next(Fault.refused());

        assertThat(send(Shop.text("Ваш торт готов"))).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.error().message()).contains("stopped the bot"));
    }

    @Test
    void whatTheDocumentationForbidsIsComplainedOf() {
        new JdkHttp().exchange(Request.post(max.server().baseUrl().resolve("/messages?chat_id=1"), Map.of("Authorization", FakeMax.TOKEN),
                new Body.Bytes("application/json", "{\"text\":\"\",\"to\":1}".getBytes()))).toCompletableFuture().join();

        assertThat(max.server().complaints()).anyMatch(complaint -> complaint.contains("unknown field to"))
                .anyMatch(complaint -> complaint.contains("nothing to say")).anyMatch(complaint -> complaint.contains("link must be there"));
    }

    private MessageReceived write(Deed deed) {
        Events events = (Events) connector.receive(max.calls(ANNA, max.newMessageId(ANNA), deed, Shop.NOW).get(0));
        return (MessageReceived) events.events().get(0).event();
    }

    private SendResult send(SendRequested message) {
        return connector.send(message).toCompletableFuture().join();
    }
}
