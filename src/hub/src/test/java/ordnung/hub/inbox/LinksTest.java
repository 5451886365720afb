package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.answer;
import static ordnung.hub.inbox.WhatsAppShop.conversation;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.wamid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several orders in one chat, and one order in several. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class LinksTest {
    private final Instant start = Instant.now().minusSeconds(600);
    private int said;
    private WhatsAppShop shop;
    private WhatsAppPerson anna;

    @BeforeEach
    void open() {
        shop = WhatsAppShop.open();
        anna = person("Анна");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private JsonPath writes(String text) {
        return shop.receiveText(anna, text, start.plusSeconds(said++));
    }

    private JsonPath answersTo(JsonPath quoted, String text) {
        String wamid = wamid();
        shop.receive(Message.from(anna, wamid, start.plusSeconds(said++)).replyingTo(quoted.getString("externalId")).text(text));
        return shop.message(wamid);
    }

    private static String onlyOrder(JsonPath message) {
        List<String> cards = cards(message.getString("id"));
        assertThat(cards).hasSize(1);
        return cards.get(0);
    }

    private static List<String> cards(String message) {
        return call().get("/api/v1/messages/" + message).then().statusCode(200).extract().path("cards");
    }

    private static String newOrder(String chat, String... messages) {
        return call().body(Map.of("conversations", List.of(chat), "messages", List.of(messages))).post("/api/v1/cards").then().statusCode(201).extract()
                .path("id");
    }

    private static Map<String, Object> pair(String message, String card) {
        return Map.of("message", message, "card", card);
    }

    private static JsonPath links(String chat, List<?> link, List<?> unlink) {
        return call().body(Map.of("link", link, "unlink", unlink)).put("/api/v1/conversations/" + chat + "/links").then().statusCode(200).extract().jsonPath();
    }

    @Test
    void aSecondOrderInTheSameChatTakesTheMessagesThatAreItsOwn() {
        JsonPath first = writes("Торт на субботу");
        JsonPath second = writes("И ещё пирожные в офис, это отдельно");
        String chat = first.getString("conversationId");
        String cake = onlyOrder(first);

        String pastry = newOrder(chat, second.getString("id"));

        assertThat(cards(second.getString("id"))).containsExactly(pastry);
        assertThat(cards(first.getString("id"))).containsExactly(cake);
        call().get("/api/v1/cards/" + pastry).then().body("board", is("retail")).body("customer.name", is("Анна")).body("source.channel", is("whatsapp"))
                .body("conversations", contains(chat)).body("messages", contains(second.getString("id")));
        assertThat(conversation(chat).getList("cards.id")).containsExactly(pastry, cake);
        String strange = writes("Чужое").getString("id");
        call().body(Map.of("messages", List.of(strange))).post("/api/v1/cards").then().statusCode(400).body("errors.field", contains("messages"));
    }

    @Test
    void whatIsQuotedDecidesThenWhatWeAskedAboutThenTheNewest() {
        JsonPath first = writes("Торт на субботу");
        String chat = first.getString("conversationId");
        String cake = onlyOrder(first);
        String pastry = newOrder(chat);
        assertThat(cards(writes("Ещё пирожные").getString("id"))).as("nobody has asked about anything").containsExactly(pastry);
        assertThat(cards(answersTo(first, "Этот с орехами").getString("id"))).containsExactly(cake);

        answer(chat, Map.of("text", "Торт к какому часу?", "cards", List.of(cake))).then().statusCode(202);
        assertThat(cards(writes("К трём").getString("id"))).containsExactly(cake);
        answer(chat, Map.of("text", "А пирожных сколько?", "cards", List.of(pastry))).then().statusCode(202);
        assertThat(cards(writes("Двадцать").getString("id"))).containsExactly(pastry);
        assertThat(cards(answersTo(first, "Надпись «Ура»").getString("id"))).containsExactly(cake);
    }

    @Test
    void anAnswerIsAboutWhatItSaysElseAboutWhatItQuotesElseAboutWhatTheCustomerWroteOfLast() {
        JsonPath first = writes("Торт на субботу");
        String chat = first.getString("conversationId");
        String cake = onlyOrder(first);
        String pastry = newOrder(chat, writes("И пирожные").getString("id"));

        assertThat(cards(said(chat, Map.of("text", "Посчитаем")))).containsExactly(pastry);
        assertThat(cards(said(chat, Map.of("text", "Сделаем", "replyTo", first.getString("id"))))).containsExactly(cake);
        assertThat(cards(said(chat, Map.of("text", "Без орехов", "note", true, "cards", List.of(cake))))).containsExactly(cake);
        assertThat(cards(said(chat, Map.of("text", "До встречи", "cards", List.of())))).isEmpty();
        answer(chat, Map.of("text", "Ой", "cards", List.of(UUID.randomUUID().toString()))).then().statusCode(400).body("errors.field", contains("cards"));
    }

    private static String said(String chat, Map<String, Object> body) {
        return answer(chat, body).then().statusCode(202).extract().path("id");
    }

    @Test
    void oneOrderIsSpokenOfInTwoChatsAndAnUndoTakesItBackWhole() {
        JsonPath there = writes("Торт на субботу");
        String cake = onlyOrder(there);
        try (WhatsAppShop owners = WhatsAppShop.open()) {
            JsonPath here = owners.receiveText(person("Муж Анны"), "Торт с синей лентой", Instant.now());
            String chat = here.getString("conversationId");

            JsonPath done = links(chat, List.of(pair(here.getString("id"), cake)), List.of());

            call().get("/api/v1/cards/" + cake).then().body("conversations", hasItem(chat)).body("messages", hasItem(here.getString("id")));
            call().get("/api/v1/cards/" + cake + "/timeline").then().body("items.message.text", hasItem("Торт с синей лентой"))
                    .body("items.message.text", hasItem("Торт на субботу"));
            assertThat(links(chat, done.getList("unlink"), done.getList("link")).getList("unlink")).hasSize(1);
            call().get("/api/v1/cards/" + cake).then().body("conversations", contains(there.getString("conversationId")));
            assertThat(conversation(chat).getList("cards.id")).doesNotContain(cake);
        }
    }

    @Test
    void manyAreLinkedAtOnceTwiceIsOnceAndItIsToldOnce() {
        List<String> messages = IntStream.range(0, 5).mapToObj(i -> writes("Сообщение " + i).getString("id")).toList();
        String chat = conversationOf(messages.get(0));
        String old = cards(messages.get(0)).get(0);
        String other = newOrder(chat);
        List<?> link = messages.stream().map(each -> pair(each, other)).toList();
        List<?> unlink = messages.stream().map(each -> pair(each, old)).toList();
        try (LiveEvents live = LiveEvents.open()) {
            JsonPath done = links(chat, link, unlink);

            assertThat(done.getList("link")).hasSize(5);
            assertThat(done.getList("unlink")).hasSize(5);
            assertThat(links(chat, link, unlink).getList("link")).isEmpty();
            messages.forEach(each -> assertThat(cards(each)).containsExactly(other));
            await().atMost(Duration.ofSeconds(10)).until(() -> told(live, chat).size() == 1);
            assertThat(told(live, chat).get(0).data()).contains(messages).contains(other);
        }
    }

    private static List<LiveEvents.Event> told(LiveEvents live, String chat) {
        return live.events().stream().filter(one -> one.type().equals("links.updated") && one.data().contains(chat)).toList();
    }

    private static String conversationOf(String message) {
        return call().get("/api/v1/messages/" + message).path("conversationId");
    }

    @Test
    void twoPeopleWhoLinkAtOnceDoTheSameOnceAndNobodyIsRefused() {
        List<String> messages = IntStream.range(0, 6).mapToObj(i -> writes("Сообщение " + i).getString("id")).toList();
        String chat = conversationOf(messages.get(0));
        String other = newOrder(chat);
        List<Map<String, Object>> some = messages.stream().map(each -> pair(each, other)).toList();
        List<Map<String, Object>> backwards = new ArrayList<>(some);
        Collections.reverse(backwards);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> links(chat,
                i % 2 == 0 ? some : backwards, List.of()).getList("link").size())).toList();

        assertThat(all.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(6);
        call().get("/api/v1/cards/" + other).then().body("messages.size()", is(6));
    }

    @Test
    void anOrderThatIsAskedForTwiceIsMadeOnce() {
        JsonPath first = writes("Торт на субботу");
        Map<String, Object> body = Map.of("conversations", List.of(first.getString("conversationId")), "messages", List.of(first.getString("id")));
        String key = "k" + System.nanoTime();
        List<CompletableFuture<String>> pressed = IntStream.range(0, 2).mapToObj(i -> CompletableFuture.supplyAsync(() -> call().header("Idempotency-Key", key)
                .body(body).post("/api/v1/cards").then().statusCode(201).extract().<String>path("id"))).toList();

        assertThat(pressed.get(0).join()).isEqualTo(pressed.get(1).join());
        assertThat(conversation(first.getString("conversationId")).getList("cards")).hasSize(2);
    }

    @Test
    void whatIsNotThereIsNamed() {
        JsonPath first = writes("Торт на субботу");
        String chat = first.getString("conversationId");
        String none = UUID.randomUUID().toString();
        String path = "/api/v1/conversations/" + chat + "/links";
        call().body(Map.of("link", List.of())).put(path).then().statusCode(400).body("errors.field", contains("link"));
        call().body(Map.of("link", List.of(Map.of("message", "x")))).put(path).then().statusCode(400).body("errors.field", contains("link[0].message", "link[0].card"));
        call().body(Map.of("link", List.of(pair(none, onlyOrder(first))))).put(path).then().statusCode(404);
        call().body(Map.of("link", List.of(pair(first.getString("id"), none)))).put(path).then().statusCode(404);
        call().body(Map.of("link", List.of(pair(first.getString("id"), onlyOrder(first))))).put("/api/v1/conversations/" + none + "/links").then().statusCode(404);
        call().delete("/api/v1/conversations/" + chat + "/messages/" + first.getString("id") + "/cards/" + onlyOrder(first)).then().statusCode(204);
        assertThat(cards(first.getString("id"))).isEmpty();
    }
}
