package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.events.MessageDeleted;
import ordnung.events.MessageEdited;
import ordnung.host.EventPublisher;
import ordnung.hub.TestServices;
import ordnung.hub.platform.Db;
import ordnung.hub.search.store.Indexing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody wrote is found, whatever was done to it since and whatever happened to the index. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class SearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Db db;

    @Inject
    Indexing indexing;

    @Inject
    EventPublisher publisher;

    /** Of letters, and like no word of another test. */
    private final String mark = letters(System.nanoTime());
    private WhatsAppShop shop;

    @BeforeEach
    void open() {
        shop = WhatsAppShop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static String letters(long n) {
        StringBuilder word = new StringBuilder("щ");
        for (long rest = n; rest > 0; rest /= 17) {
            word.append((char) ('б' + rest % 17));
        }
        return word.append('щ').toString();
    }

    private static JsonPath search(String q) {
        return call().queryParam("q", q).get("/api/v1/search").then().statusCode(200).extract().jsonPath();
    }

    private static List<String> found(String q) {
        return search(q).getList("items.id");
    }

    private static void awaitFound(String q, String... ids) {
        await(q).atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> assertThat(found(q)).containsExactly(ids));
    }

    @Test
    void aMessageIsFoundByItsWordsAndMarked() {
        JsonPath message = shop.receiveText(person("Анна Крылова"), "Добрый день, " + mark + ", два торта с вишнями на субботу", Instant.now());
        awaitFound(mark + " торт вишня", message.getString("id"));
        JsonPath item = search(mark + " торт вишня").setRootPath("items[0]");
        assertThat(item.getString("conversationId")).isEqualTo(message.getString("conversationId"));
        assertThat(item.getString("customer")).isEqualTo("Анна Крылова");
        assertThat(item.<Map<String, Object>>getList("snippet").stream().filter(part -> (boolean) part.get("hit")).map(part -> part.get("text")))
                .containsExactly(mark, "торта", "вишнями");
        awaitFound(mark + " торт малина");
    }

    @Test
    void whatIsBeingTypedIsFoundByItsBeginning() {
        JsonPath message = shop.receiveText(person("Анна"), mark + " доставка", Instant.now());
        awaitFound(mark.substring(0, mark.length() - 3), message.getString("id"));
    }

    @Test
    void aSlipOfTheFingerFindsWhatWasMeant() {
        JsonPath message = shop.receiveText(person("Анна"), "Это " + mark, Instant.now());
        awaitFound(mark, message.getString("id"));
        String slip = mark.substring(0, 4) + mark.charAt(5) + mark.charAt(4) + mark.substring(6);
        JsonPath found = search(slip + " ");
        assertThat(found.<String>getList("items.id")).containsExactly(message.getString("id"));
        assertThat(found.<String>getList("instead")).isNotEmpty();
    }

    @Test
    void anEditedMessageIsFoundByWhatItSaysNow() {
        JsonPath message = shop.receiveText(person("Анна"), mark + " клубника", Instant.now());
        awaitFound(mark + " клубника", message.getString("id"));
        new Told(publisher, shop.id).that(new MessageEdited("w" + mark, message.getString("externalId"), "e1", mark + " черника", null, Instant.now(), null));
        awaitFound(mark + " черника", message.getString("id"));
        assertThat(found(mark + " клубника")).isEmpty();
    }

    @Test
    void aDeletedMessageIsStillFoundAndSaysSo() {
        JsonPath message = shop.receiveText(person("Анна"), mark + " отказ", Instant.now());
        awaitFound(mark, message.getString("id"));
        new Told(publisher, shop.id).that(new MessageDeleted("w" + mark, message.getString("externalId"), Instant.now(), null));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(search(mark).getBoolean("items[0].deleted")).isTrue());
    }

    @Test
    void anAnswerAndANoteAreFoundToo() {
        String chat = shop.receiveText(person("Анна"), "Здравствуйте", Instant.now()).getString("conversationId");
        String said = WhatsAppShop.said(chat, mark + " сделаем");
        awaitFound(mark, said);
        WhatsAppShop.answer(chat, Map.of("text", mark + " она спорила о цене", "note", true)).then().statusCode(202);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(search(mark).<Boolean>getList("items.note")).containsExactly(true, false));
    }

    @Test
    void everyPageIsOlderAndNothingComesTwice() {
        WhatsAppPerson anna = person("Анна");
        List<Message> messages = IntStream.range(0, 45).mapToObj(i -> Message.from(anna, WhatsAppShop.wamid(), Instant.now().minusSeconds(100 - i)).text(mark + " " + i)).toList();
        shop.receive(messages.toArray(Message[]::new));
        await().atMost(PATIENCE).until(() -> found(mark).size() == 45);
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = call().queryParam("q", mark).queryParam("limit", 20).queryParam("cursor", next == null ? "" : next).get("/api/v1/search").jsonPath();
            all.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);
        assertThat(all).hasSize(45).doesNotHaveDuplicates().isEqualTo(found(mark));
    }

    @Test
    void aCustomerIsFoundByNamePhoneAndMail() {
        WhatsAppPerson anna = person("Прасковья " + mark);
        String chat = shop.receiveText(anna, "?", Instant.now()).getString("conversationId");
        for (String q : List.of("прасковью " + mark, mark, anna.phone(), "+" + anna.phone(), anna.phone().substring(3, 10))) {
            await(q).atMost(PATIENCE).untilAsserted(() -> assertThat(search(q).<String>getList("customers.conversationId")).contains(chat));
        }
        assertThat(call().queryParam("q", mark).get("/api/v1/conversations").jsonPath().<String>getList("items.id")).containsExactly(chat);
    }

    @Test
    void anOrderIsFoundByItsNumber() {
        String chat = shop.receiveText(person("Анна " + mark), "Торт", Instant.now()).getString("conversationId");
        int number = await().atMost(PATIENCE).until(() -> WhatsAppShop.conversation(chat).<Integer>get("cards[0].number"), found -> found != null);
        assertThat(search("№ " + number).getInt("cards[0].number")).isEqualTo(number);
        assertThat(search(mark).<Integer>getList("cards.number")).containsExactly(number);
    }

    @Test
    void whatWasWrittenBeforeTheIndexWasIsCaughtUp() {
        JsonPath message = shop.receiveText(person("Анна"), mark + " старое", Instant.now());
        awaitFound(mark, message.getString("id"));
        // As in a database that was filled before there was an index.
        run("delete from search_hit");
        run("update search_progress set backfill = null");
        awaitFound(mark, message.getString("id"));
    }

    @Test
    void aHubThatDiedBeforeItsPositionMovedDoesItAgainAndNothingIsFoundTwice() {
        JsonPath message = shop.receiveText(person("Анна"), mark, Instant.now());
        awaitFound(mark, message.getString("id"));
        run("update search_progress set position = 0");
        awaitFound(mark, message.getString("id"));
        JsonPath later = shop.receiveText(person("Анна"), mark + " ещё", Instant.now());
        awaitFound(mark, later.getString("id"), message.getString("id"));
    }

    @Test
    void twoHubsIndexSideBySide() {
        WhatsAppPerson anna = person("Анна");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(0, shop.receiveText(anna, mark + " " + i, Instant.now()).getString("id"));
            io.smallrye.mutiny.Uni.combine().all().unis(indexing.follow(), indexing.follow()).discardItems().await().atMost(PATIENCE);
        }
        awaitFound(mark, ids.toArray(String[]::new));
    }

    @Test
    void aThreadIsOpenedAtAnOldMessage() {
        WhatsAppPerson anna = person("Анна");
        List<String> wamids = IntStream.range(0, 150).mapToObj(i -> WhatsAppShop.wamid()).toList();
        shop.receive(IntStream.range(0, 150).mapToObj(i -> Message.from(anna, wamids.get(i), Instant.now().minusSeconds(1000 - i)).text("слово " + i)).toArray(Message[]::new));
        JsonPath old = shop.message(wamids.get(30));
        String path = "/inbox/" + old.getString("conversationId");
        String page = call().accept(ContentType.HTML).get(path + "?at=" + old.getString("id")).then().statusCode(200).extract().asString();
        assertThat(page).contains("id=\"m-" + old.getString("id"), "data-older=\"", "data-newer=\"").contains("слово 12<", "слово 48<").doesNotContain("слово 90<");
        assertThat(call().accept(ContentType.HTML).get(path + "?at=" + UUID.randomUUID()).then().statusCode(200).extract().asString()).contains("слово 149<")
                .doesNotContain("data-newer=\"");
    }

    @Test
    void nothingToLookForFindsNothing() {
        assertThat(found("?!")).isEmpty();
        call().get("/api/v1/search?q=").then().statusCode(400);
        call().queryParam("q", "x".repeat(2000)).get("/api/v1/search").then().statusCode(200);
        assertThat(found("%_")).isEmpty();
    }

    private void run(String sql) {
        db.query(sql).await().atMost(PATIENCE);
    }
}
