package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.conversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ordnung.events.Attachment;
import ordnung.events.Direction;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.Party;
import ordnung.host.EventPublisher;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an edit does to a message's files: none is fetched twice, and none that a customer sent is lost. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class EditingTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};

    @Inject
    EventPublisher publisher;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String thread = "t" + System.nanoTime();
    private WhatsAppShop shop;
    private Told told;

    @BeforeEach
    void open() {
        shop = WhatsAppShop.open();
        told = new Told(publisher, shop.id);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aFileUnderChangedWordsStaysAndIsNotFetchedAgain() {
        told.that(message("a", "Такой", file("cake")));
        String stored = url(shop.message("a", EditingTest::fetched));
        int asked = shop.provider.server().taken().size();

        told.that(edit("a", 1, "Вот такой", new Attachment("another reference", MessageKind.IMAGE, null, "cake", null, null, null, "cake")));

        JsonPath edited = shop.message("a", found -> "Вот такой".equals(found.getString("text")));
        assertThat(names(edited)).containsExactly("cake");
        assertThat(url(edited)).isEqualTo(stored);
        assertThat(edited.getList("revisions[0].attachments")).isNull();
        assertThat(shop.provider.server().taken()).hasSize(asked);
    }

    @Test
    void aFileThatTookItsPlaceIsFetchedAndTheOldOneIsKeptWithTheEdit() {
        told.that(message("a", "Такой", file("cake")));
        String old = url(shop.message("a", EditingTest::fetched));

        told.that(edit("a", 1, "Нет, такой", file("pie")));

        JsonPath edited = shop.message("a", found -> names(found).equals(List.of("pie")) && fetched(found));
        assertThat(edited.getString("revisions[0].was")).isEqualTo("Такой");
        assertThat(edited.getString("revisions[0].attachments[0].url")).isEqualTo(old);
        assertThat(call().get(old).then().statusCode(200).extract().asByteArray()).isEqualTo(PNG);
        assertThat(onThePage(edited)).containsSubsequence("src=\"" + url(edited), "<details class=\"message__was\"", "src=\"" + old, "</details>");
    }

    @Test
    void whatAnEditSaysNothingOfStays() {
        told.that(message("a", "Такой", file("cake")));
        told.that(new MessageEdited(thread, "a", "e1", "Вот такой", null, now.plusSeconds(1), null));

        assertThat(names(shop.message("a", found -> "Вот такой".equals(found.getString("text"))))).containsExactly("cake");
    }

    @Test
    void filesStandInTheOrderOfTheEdit() {
        told.that(message("a", null, file("one"), file("two")));
        told.that(edit("a", 1, "Ещё одна", file("three"), file("two"), file("one")));

        shop.message("a", found -> names(found).equals(List.of("three", "two", "one")));
    }

    @Test
    void aTextGetsAFileAndLosesItAgain() {
        told.that(message("a", "Такой"));
        told.that(edit("a", 1, "Такой", file("cake")));
        JsonPath shown = shop.message("a", found -> names(found).equals(List.of("cake")));
        assertThat(shown.getString("kind")).isEqualTo("image");
        assertThat(conversation(shown.getString("conversationId")).getString("lastMessage.kind")).isEqualTo("image");

        told.that(edit("a", 2, "Уже неважно"));

        JsonPath edited = shop.message("a", found -> names(found).isEmpty());
        assertThat(edited.getString("kind")).isEqualTo("text");
        assertThat(edited.getString("revisions[1].attachments[0].fileName")).isEqualTo("cake");
    }

    @Test
    void aFileThatComesBackIsTheOneThatWasThere() {
        told.that(message("a", null, file("cake")));
        String stored = url(shop.message("a", EditingTest::fetched));
        told.that(edit("a", 1, null, file("pie")), edit("a", 2, null, file("cake")));

        JsonPath edited = shop.message("a", found -> found.getList("revisions").size() == 2);
        assertThat(names(edited)).containsExactly("cake");
        assertThat(url(edited)).isEqualTo(stored);
        assertThat(edited.getString("revisions[1].attachments[0].fileName")).isEqualTo("pie");
    }

    @Test
    void anEditThatComesLateOnlyAddsToWhatWas() {
        told.that(message("a", "раз", file("one")));
        told.that(edit("a", 2, "три", file("three")));
        told.that(edit("a", 1, "два", file("two")));

        JsonPath edited = shop.message("a", found -> found.getList("revisions").size() == 2);
        assertThat(names(edited)).containsExactly("three");
        assertThat(edited.getString("text")).isEqualTo("три");
        assertThat(edited.getList("revisions.attachments.flatten().fileName", String.class)).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void theSameEditTwiceIsOne() {
        told.that(message("a", null, file("cake")));
        MessageEdited edit = edit("a", 1, null, file("pie"));
        told.that(edit);
        told.that(edit, edit("a", 2, "да", file("pie")));

        JsonPath edited = shop.message("a", found -> "да".equals(found.getString("text")));
        assertThat(names(edited)).containsExactly("pie");
        assertThat(edited.getList("revisions")).hasSize(2);
    }

    @Test
    void anEditThatComesBeforeItsMessageWaitsForIt() {
        told.that(edit("a", 1, "Нет, такой", file("pie")));
        told.that(message("a", "Такой", file("cake")));

        JsonPath edited = shop.message("a", found -> names(found).equals(List.of("pie")));
        assertThat(edited.getString("revisions[0].attachments[0].fileName")).isEqualTo("cake");
    }

    @Test
    void ofAnAlbumOnePartAloneChanges() {
        told.that(part("a1", "Такие", file("one"), 1), part("a2", null, file("two"), 2), part("a3", null, file("three"), 3));
        shop.message("a1", found -> names(found).size() == 3);
        told.that(edit("a2", 1, null, file("pie")));

        JsonPath edited = shop.message("a1", found -> names(found).contains("pie"));
        assertThat(names(edited)).containsExactly("one", "pie", "three");
        assertThat(edited.getString("text")).isEqualTo("Такие");
        assertThat(edited.getString("revisions[0].attachments[0].fileName")).isEqualTo("two");
    }

    private Attachment file(String name) {
        return new Attachment(shop.provider.media().put("image/png", PNG).id(), MessageKind.IMAGE, "image/png", name, null, null, null, name);
    }

    private MessageReceived message(String id, String text, Attachment... files) {
        return new MessageReceived(thread, id, Direction.IN, files.length == 0 ? MessageKind.TEXT : MessageKind.IMAGE, text, Arrays.asList(files), null,
                new Party(List.of(thread), "Анна", null, null, null, Party.Evidence.SEEN), now, null, Map.of(), null);
    }

    private MessageReceived part(String id, String text, Attachment file, long order) {
        MessageReceived alone = message(id, text, file);
        return new MessageReceived(thread, id, Direction.IN, MessageKind.IMAGE, text, alone.attachments(), null, alone.party(), now, order, Map.of(), null)
                .ofAlbum("trip");
    }

    private MessageEdited edit(String target, int number, String text, Attachment... files) {
        return new MessageEdited(thread, target, "e" + number, text, Arrays.asList(files), now.plusSeconds(number), null);
    }

    private static String onThePage(JsonPath message) {
        return call().get("/inbox/" + message.getString("conversationId") + "/messages?ids=" + message.getString("id")).then().statusCode(200)
                .extract().asString();
    }

    private static boolean fetched(JsonPath message) {
        return "stored".equals(message.getString("attachments[0].state"));
    }

    private static String url(JsonPath message) {
        return message.getString("attachments[0].url");
    }

    private static List<String> names(JsonPath message) {
        return message.getList("attachments.fileName", String.class);
    }
}
