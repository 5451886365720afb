package ordnung.connector.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.Http;
import ordnung.connector.SendResult;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.connector.testkit.fake.MediaShelf.Media;
import ordnung.connector.testkit.fake.Messenger.FromShop;
import ordnung.connector.testkit.fake.Messenger.Person;
import ordnung.connector.vk.fake.FakeVk;
import ordnung.events.Attachment;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.ReactionChanged;
import ordnung.events.SendRequested;
import ordnung.events.SendRequested.Button;
import ordnung.events.SendRequested.OutgoingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The played VK, through real HTTP. */
class FakeVkTest {
    private static final Person ANNA = new Person("159526068", "Анна Смирнова", "annasm", null);
    private final FakeVk vk = FakeVk.start(Shop.ACCOUNT);
    private final VkConnector connector = Shop.connector(vk.server().baseUrl().toString(), new JdkHttp());
    private final List<FromShop> seen = new ArrayList<>();
    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        vk.close();
    }

    @Test
    void whatTheShopSendsIsSeen() throws Exception {
        vk.onSent(seen::add);
        Path file = Files.write(folder.resolve("cake"), new byte[] {1, 2, 3});

        send(message("m-1", MessageKind.BUTTON, "Подтвердить?", List.of(), List.of(new Button("yes", "Да"))));
        send(message("m-2", MessageKind.IMAGE, "Вот он", List.of(new OutgoingFile("f", MessageKind.IMAGE, "image/png", "cake.png", 3, file.toString())),
                List.of()));

        vk.server().verify();
        assertThat(seen).extracting(FromShop::kind).containsExactly("button", "image");
        assertThat(seen.get(0).buttons()).containsExactly(new FromShop.Button("yes", "Да"));
        assertThat(seen.get(0).person()).isEqualTo(ANNA.id());
        assertThat(vk.media().get(seen.get(1).mediaId()).map(Media::bytes)).hasValue(new byte[] {1, 2, 3});
        assertThat(seen).isEqualTo(vk.sent());
    }

    @Test
    void theSameMessageTwiceIsSeenOnce() {
        SendResult first = send(message("m-1", MessageKind.TEXT, "Да", List.of(), List.of()));
        SendResult again = send(message("m-1", MessageKind.TEXT, "Да", List.of(), List.of()));

        assertThat(again).isEqualTo(first);
        assertThat(vk.sent()).hasSize(1);
    }

    @Test
    void whatPeopleDoNamesTheMessageByAnIdThatTheShopKnows() {
        SendResult.Accepted ours = (SendResult.Accepted) send(message("m-1", MessageKind.TEXT, "Такой?", List.of(), List.of()));
        String id = vk.newMessageId(ANNA);

        MessageReceived said = did(id, new Deed.Text("Да", ours.externalId()), MessageReceived.class);

        assertThat(said.externalId()).isEqualTo(id);
        assertThat(said.replyTo()).isEqualTo(ours.externalId());
        assertThat(did(vk.newMessageId(ANNA), new Deed.Edit(id, "Нет"), MessageEdited.class).target()).isEqualTo(id);
        assertThat(did(vk.newMessageId(ANNA), new Deed.Reaction(ours.externalId(), "👍"), ReactionChanged.class))
                .satisfies(reaction -> assertThat(ours.otherIds()).contains(reaction.target()))
                .satisfies(reaction -> assertThat(reaction.emoji()).isEqualTo("👍"));
    }

    @Test
    void idsRiseWithinADialogue() {
        MessageReceived one = did(vk.newMessageId(ANNA), new Deed.Text("раз", null), MessageReceived.class);
        MessageReceived two = did(vk.newMessageId(ANNA), new Deed.Text("два", null), MessageReceived.class);

        assertThat(two.order()).isGreaterThan(one.order());
        assertThat(Long.parseLong(two.externalId())).isGreaterThan(Long.parseLong(one.externalId()));
    }

    @Test
    void aPhotoCanBeFetched() throws Exception {
        Media photo = vk.media().put("image/jpeg", new byte[] {1, 2, 3});
        Attachment attachment = did(vk.newMessageId(ANNA), new Deed.Photo(photo.id(), null), MessageReceived.class).attachments().get(0);

        Http.Request where = connector.locate(attachment).toCompletableFuture().get();

        assertThat(new JdkHttp().exchange(where).toCompletableFuture().get().body()).isEqualTo(new byte[] {1, 2, 3});
    }

    @Test
    void whoeverWroteCanBeAskedFor() throws Exception {
        did(vk.newMessageId(ANNA), new Deed.Text("раз", null), MessageReceived.class);

        assertThat(connector.describe(List.of(ANNA.id())).toCompletableFuture().get().get(ANNA.id()).name()).isEqualTo("Анна Смирнова");
    }

    @Test
    void whatTheDocumentsSpeakAgainstIsComplainedOf() throws Exception {
        Map<String, String> key = Map.of("Authorization", "Bearer " + Shop.ACCOUNT.accessToken());
        for (String form : List.of("v=5.199&peer_id=1&message=a&random_id=0", "v=5.199&peer_id=1&peer_ids=1&message=a&random_id=5",
                "v=5.199&peer_id=1&random_id=5", "v=5.131&peer_id=1&message=a&random_id=5", "v=5.199&peer_id=anna&message=a&random_id=5",
                "v=5.199&peer_id=1&message=a&random_id=5&colour=red", "v=5.199&peer_id=1&message=a&random_id=5&keyboard=no",
                "v=5.199&peer_id=1&attachment=cake&random_id=5", "v=5.199&peer_id=1&message=a&random_id=5&lat=55.7")) {
            vk.server().forget();
            Http.Response answer = post("messages.send", key, "application/x-www-form-urlencoded", form);

            assertThat(vk.server().complaints()).as(form).isNotEmpty();
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"error_code\":100");
        }
        vk.server().forget();
        post("messages.send", key, "application/json", "{\"peer_id\":1}");
        assertThat(vk.server().complaints()).anyMatch(complaint -> complaint.contains("not JSON"));
        assertThat(vk.sent()).isEmpty();
    }

    @Test
    void aWrongKeyIsRefusedInVksWay() throws Exception {
        Http.Response answer = post("users.get", Map.of("Authorization", "Bearer wrong"), "application/x-www-form-urlencoded", "v=5.199");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"error_code\":5");
    }

    private Http.Response post(String method, Map<String, String> headers, String type, String body) throws Exception {
        return new JdkHttp().exchange(Http.Request.post(URI.create(vk.server().baseUrl() + "/method/" + method), headers,
                new Http.Body.Bytes(type, body.getBytes(StandardCharsets.UTF_8)))).toCompletableFuture().get();
    }

    private <T> T did(String id, Deed deed, Class<T> event) {
        return event.cast(Shop.events(vk.calls(ANNA, id, deed, Shop.NOW).get(0)).get(0));
    }

    private SendResult send(SendRequested message) {
        return connector.send(message).toCompletableFuture().join();
    }

    private static SendRequested message(String id, MessageKind kind, String text, List<OutgoingFile> files, List<Button> buttons) {
        return new SendRequested(id, 1, "account", "vk", ANNA.id(), List.of(ANNA.id()), null, kind, text, files, null, null, buttons, Map.of());
    }
}
