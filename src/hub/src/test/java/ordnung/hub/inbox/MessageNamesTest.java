package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.conversation;
import static ordnung.hub.inbox.WhatsAppShop.delivered;
import static ordnung.hub.inbox.WhatsAppShop.delivery;
import static ordnung.hub.inbox.WhatsAppShop.messages;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.events.DeliveryReported;
import ordnung.events.MessageEdited;
import ordnung.events.ReactionChanged;
import ordnung.host.EventPublisher;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One message under several ids: albums, providers with two numberings, echoes of what was sent from here. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class MessageNamesTest {
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
    void filesOfAnAlbumAreOneMessageWhateverOrderTheyComeIn() {
        told.that(Told.photo(thread, "a3", null, now, 3).ofAlbum("trip"), Told.photo(thread, "a1", null, now, 1).ofAlbum("trip"));
        shop.message("a1");
        told.that(Told.photo(thread, "a2", "Такие же можно?", now, 2).ofAlbum("trip"), Told.photo(thread, "a3", null, now, 3).ofAlbum("trip"));
        JsonPath album = shop.message("a2", found -> found.getList("attachments").size() == 3);
        assertThat(album.getString("text")).isEqualTo("Такие же можно?");
        assertThat(messages(album.getString("conversationId"))).hasSize(1);
        JsonPath conversation = conversation(album.getString("conversationId"));
        assertThat(conversation.getInt("unread")).isEqualTo(1);
        assertThat(conversation.getString("lastMessage.text")).isEqualTo("Такие же можно?");
        assertThat(shop.message("a1").getString("id")).isEqualTo(album.getString("id"));
    }

    @Test
    void twoAlbumsAreTwoMessages() {
        told.that(Told.photo(thread, "b1", null, now, 1).ofAlbum("one"), Told.photo(thread, "b2", null, now, 2).ofAlbum("two"),
                Told.photo(thread, "b3", null, now, 3).ofAlbum("one"), Told.photo(thread, "b4", null, now, 4));
        String chat = shop.message("b4").getString("conversationId");
        assertThat(messages(chat)).extracting(one -> ((List<?>) one.get("attachments")).size()).containsExactly(2, 1, 1);
    }

    @Test
    void whatIsSaidOfAnyFileIsSaidOfTheAlbum() {
        told.that(new MessageEdited(thread, "c2", "e1", "Нет, вот такие", null, now.plusSeconds(5), null));
        told.that(Told.photo(thread, "c1", null, now, 1).ofAlbum("x"), Told.photo(thread, "c2", "Такие", now, 2).ofAlbum("x"));
        JsonPath album = shop.message("c1", found -> "Нет, вот такие".equals(found.getString("text")));
        assertThat(album.getBoolean("edited")).isTrue();
        told.that(new ReactionChanged(thread, "c2", thread, "👍", now, null));
        shop.message("c1", found -> "👍".equals(found.getString("reactions[0].emoji")));
    }

    @Test
    void aMessageIsFoundUnderItsOtherIds() {
        told.that(Told.text(thread, "900", "Здравствуйте", now).alsoKnownAs(List.of("5_7")));
        assertThat(shop.message("5_7").getString("externalId")).isEqualTo("900");
        told.that(new ReactionChanged(thread, "5_7", thread, "🙏", now, null));
        shop.message("900", found -> "🙏".equals(found.getString("reactions[0].emoji")));
    }

    @Test
    void withinOneSecondTheProvidersOrderDecides() {
        told.that(Told.message(thread, "d3", ordnung.events.Direction.IN, ordnung.events.MessageKind.TEXT, "три", now, 1_000_003L, Map.of()),
                Told.message(thread, "d1", ordnung.events.Direction.IN, ordnung.events.MessageKind.TEXT, "раз", now, 1_000_001L, Map.of()));
        shop.message("d1");
        told.that(Told.message(thread, "d2", ordnung.events.Direction.IN, ordnung.events.MessageKind.TEXT, "два", now, 1_000_002L, Map.of()));
        String chat = shop.message("d2").getString("conversationId");
        assertThat(messages(chat)).extracting(one -> one.get("text")).containsExactly("раз", "два", "три");
        assertThat(Instant.parse(shop.message("d2").getString("sentAt"))).isEqualTo(now);
        assertThat(conversation(chat).getString("lastMessage.text")).isEqualTo("три");
    }

    @Test
    void theEchoOfWhatWasSentFromHereSettlesALostAnswer() {
        WhatsAppPerson anna = person("Анна");
        String chat = shop.receiveText(anna, "Есть торт?", now).getString("conversationId");
        shop.provider.server().next(Fault.lostAnswer());
        String answer = said(chat, "Есть,  конечно");
        await().until(() -> !shop.provider.sent().isEmpty());
        told.that(Told.echo(thread(anna), "echo-1", "Есть, конечно", Instant.now()).alsoKnownAs(List.of("17_3")));
        assertThat(delivered(answer, "sent").getString("externalId")).isEqualTo("echo-1");
        assertThat(messages(chat)).hasSize(2);
        assertThat(shop.message("17_3").getString("id")).isEqualTo(answer);
    }

    @Test
    void twoEqualAnswersHaveTwoEchoesAndAForeignOneIsItsOwn() {
        WhatsAppPerson anna = person("Анна");
        String chat = shop.receiveText(anna, "Есть торт? А второй?", now).getString("conversationId");
        shop.provider.server().next(2, Fault.lostAnswer());
        String first = said(chat, "Да");
        await().until(() -> shop.provider.sent().size() == 1);
        told.that(Told.echo(thread(anna), "e1-" + thread, "Да", Instant.now()));
        delivered(first, "sent");
        String second = said(chat, "Да");
        await().until(() -> shop.provider.sent().size() == 2);
        told.that(Told.echo(thread(anna), "e1-" + thread, "Да", Instant.now()), Told.echo(thread(anna), "e2-" + thread, "Да", Instant.now()),
                Told.echo(thread(anna), "e3-" + thread, "Да", Instant.now()));
        assertThat(delivered(second, "sent").getString("externalId")).isEqualTo("e2-" + thread);
        shop.message("e3-" + thread);
        assertThat(messages(chat)).extracting(one -> one.get("text")).containsExactly("Есть торт? А второй?", "Да", "Да", "Да");
    }

    @Test
    void anEchoInOtherWordsGivesWayToTheAnswerThatNamesIt() {
        WhatsAppPerson anna = person("Анна");
        String chat = shop.receiveText(anna, "Есть торт?", now).getString("conversationId");
        shop.provider.server().next(Fault.slow(java.time.Duration.ofSeconds(2)));
        String answer = said(chat, "Смотрите https://shop.example/long");
        await().until(() -> call().get("/api/v1/messages/" + answer).path("delivery.state").equals("queued") && !shop.provider.server().requests().isEmpty());
        String wamid = "echo-" + thread;
        told.that(Told.echo(thread(anna), wamid, "Смотрите vk.cc/x", Instant.now()));
        shop.message(wamid);
        JsonPath sent = delivery(answer, found -> found.getString("externalId") != null);
        told.that(Told.echo(thread(anna), sent.getString("externalId"), "Смотрите vk.cc/x", Instant.now()));
        await().during(java.time.Duration.ofMillis(500)).until(() -> messages(chat).size() == 3);
    }

    @Test
    void aMarkOfReadingCoversWhatCameBeforeIt() {
        WhatsAppPerson anna = person("Анна");
        String chat = shop.receiveText(anna, "Есть торт?", now).getString("conversationId");
        String first = said(chat, "Есть");
        delivered(first, "accepted");
        String second = said(chat, "Какой?");
        String last = delivered(second, "accepted").getString("externalId");
        told.that(new DeliveryReported(thread(anna), last, null, DeliveryReported.State.READ, Instant.now(), null, null, true));
        delivered(second, "read");
        delivered(first, "read");
    }

    private static String thread(WhatsAppPerson person) {
        return person.phone();
    }
}
