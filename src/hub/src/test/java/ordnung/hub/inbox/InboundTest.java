package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.conversation;
import static ordnung.hub.inbox.WhatsAppShop.messages;
import static ordnung.hub.inbox.WhatsAppShop.person;
import static ordnung.hub.inbox.WhatsAppShop.wamid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;
import ordnung.hub.Integration;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class InboundTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private WhatsAppShop shop;

    @BeforeEach
    void open() {
        shop = WhatsAppShop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theFirstWordMakesAConversationThatWaitsAndACard() {
        JsonPath message = shop.receiveText(person("Анна"), "Нужен торт на субботу", now);
        assertThat(message.getString("kind")).isEqualTo("text");
        assertThat(message.getString("direction")).isEqualTo("in");
        assertThat(message.getString("text")).isEqualTo("Нужен торт на субботу");
        assertThat(message.getString("author.kind")).isEqualTo("customer");
        assertThat(Instant.parse(message.getString("sentAt"))).isEqualTo(now);
        JsonPath conversation = conversation(message.getString("conversationId"));
        assertThat(conversation.getString("state")).isEqualTo("waiting");
        assertThat(Instant.parse(conversation.getString("waitingSince"))).isEqualTo(now);
        assertThat(conversation.getInt("unread")).isEqualTo(1);
        assertThat(conversation.getString("customer.name")).isEqualTo("Анна");
        assertThat(conversation.getString("lastMessage.text")).isEqualTo("Нужен торт на субботу");
        assertThat(conversation.getBoolean("window.open")).isTrue();
        assertThat(conversation.<String>getList("cards.stage")).containsExactly("new");
        assertThat(conversation.getString("cards[0].title")).isEqualTo("№ " + conversation.getInt("cards[0].number") + " – Анна");
    }

    @Test
    void theSameCallThreeTimesAtOnceIsOneMessage() {
        String wamid = wamid();
        byte[] body = shop.webhooks.message(Message.from(person("Анна"), wamid, now).text("Добрый день"));
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 3).mapToObj(i -> shop.post.send(body)).toList();
        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
        JsonPath ledger = shop.ledger(line -> line.getInt("received") == 3);
        assertThat(ledger.getInt("stored")).isEqualTo(1);
        assertThat(ledger.getInt("duplicates")).isEqualTo(2);
        assertThat(messages(shop.message(wamid).getString("conversationId"))).hasSize(1);
    }

    @Test
    void everyKindArrivesAsWhatItIs() {
        WhatsAppPerson anna = person("Анна");
        String picture = shop.provider.media().put("image/png", new byte[] {1}).id();
        Map<String, Message> kinds = new LinkedHashMap<>();
        kinds.put("text", Message.from(anna, wamid(), now).text("слова"));
        kinds.put("image", Message.from(anna, wamid(), now).image(picture, "image/png", "x", "подпись"));
        kinds.put("video", Message.from(anna, wamid(), now).video(picture, "video/mp4", "x", null));
        kinds.put("document", Message.from(anna, wamid(), now).document(picture, "application/pdf", "x", "чек.pdf", null));
        kinds.put("sticker", Message.from(anna, wamid(), now).sticker(picture, "x", false));
        kinds.put("voice", Message.from(anna, wamid(), now).voice(picture, "x"));
        kinds.put("audio", Message.from(anna, wamid(), now).audio(picture, "audio/mpeg", "x"));
        kinds.put("location", Message.from(anna, wamid(), now).location(55.75, 37.61, "Кафе", "Ленина, 1"));
        kinds.put("contact", Message.from(anna, wamid(), now).contact("Пётр", "79031112233"));
        kinds.put("order", Message.from(anna, wamid(), now).order("cat", "NAP-1", 2, 1900, "RUB"));
        kinds.put("button", Message.from(anna, wamid(), now).buttonReply("yes", "Да"));
        kinds.put("system", Message.from(anna, wamid(), now).changedNumber(person("Анна").phone()));
        kinds.put("unsupported", Message.from(anna, wamid(), now).unsupported());
        shop.receive(kinds.values().toArray(Message[]::new));
        kinds.forEach((kind, message) -> assertThat(shop.message(message.id()).getString("kind")).isEqualTo(kind));
        assertThat(shop.message(kinds.get("image").id()).getString("text")).isEqualTo("подпись");
        assertThat(shop.message(kinds.get("document").id()).getString("attachments[0].fileName")).isEqualTo("чек.pdf");
        assertThat(shop.message(kinds.get("voice").id()).getString("attachments[0].kind")).isEqualTo("voice");
        assertThat(shop.message(kinds.get("location").id()).getDouble("payload.latitude")).isEqualTo(55.75);
        assertThat(shop.message(kinds.get("contact").id()).getString("payload.contacts[0].name")).isEqualTo("Пётр");
        assertThat(shop.message(kinds.get("order").id()).getString("payload.items[0].sku")).isEqualTo("NAP-1");
        assertThat(shop.message(kinds.get("button").id()).getString("payload.id")).isEqualTo("yes");
        assertThat(messages(shop.message(kinds.get("text").id()).getString("conversationId"))).hasSize(13);
    }

    @Test
    void aThousandUpdatesInOneCallAreAThousandMessages() {
        List<WhatsAppPerson> people = WhatsAppShop.people(20);
        List<Message> batch = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            batch.add(Message.from(people.get(i % 20), wamid(), now).text("Строка " + i));
        }
        assertThat(shop.post(shop.webhooks.messages(batch))).isEqualTo(200);
        JsonPath ledger = shop.ledger(line -> line.getInt("received") >= 1000);
        assertThat(ledger.getInt("stored")).isEqualTo(1000);
        List<Map<String, Object>> thread = messages(shop.message(batch.get(7).id()).getString("conversationId"));
        assertThat(thread).extracting(one -> one.get("text"))
                .containsExactlyElementsOf(IntStream.range(0, 50).<Object>mapToObj(i -> "Строка " + (i * 20 + 7)).toList());
    }

    @Test
    void twentyFirstWordsAtOnceAreOneCustomerWithOneConversationAndOneCard() {
        WhatsAppPerson anna = person("Анна");
        List<String> wamids = IntStream.range(0, 20).mapToObj(i -> wamid()).toList();
        List<CompletableFuture<Integer>> calls = wamids.stream()
                .map(wamid -> shop.post.send(shop.webhooks.message(Message.from(anna, wamid, now).text("?")))).toList();
        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
        shop.ledger(line -> line.getInt("stored") == 20);
        JsonPath all = call().get("/api/v1/conversations?account=" + shop.id).jsonPath();
        assertThat(all.getList("items")).hasSize(1);
        assertThat(all.getList("items[0].cards")).hasSize(1);
        assertThat(all.getInt("items[0].unread")).isEqualTo(20);
        assertThat(call().queryParam("q", "+" + anna.phone()).get("/api/v1/customers").jsonPath().getList("items")).hasSize(1);
        assertThat(messages(all.getString("items[0].id"))).extracting(one -> one.get("externalId"))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(wamids));
    }

    @Test
    void whatIsWrittenInTheSameSecondStaysInItsOrder() {
        WhatsAppPerson anna = person("Анна");
        for (int i = 0; i < 30; i++) {
            shop.receive(Message.from(anna, wamid(), now).text(Integer.toString(i)));
        }
        String last = wamid();
        shop.receive(Message.from(anna, last, now).text("30"));
        assertThat(messages(shop.message(last).getString("conversationId"))).extracting(one -> one.get("text"))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 30).<Object>mapToObj(Integer::toString).toList());
    }

    @Test
    void oneCustomerOfTwoNumbersHasTwoConversations() {
        try (WhatsAppShop other = WhatsAppShop.open()) {
            WhatsAppPerson anna = person("Анна");
            CompletableFuture<Integer> first = shop.post.send(shop.webhooks.message(Message.from(anna, wamid(), now).text("1")));
            String wamid = wamid();
            CompletableFuture<Integer> second = other.post.send(other.webhooks.message(Message.from(anna, wamid, now).text("2")));
            assertThat(List.of(first.join(), second.join())).containsOnly(200);
            String customer = conversation(other.message(wamid).getString("conversationId")).getString("customer.id");
            shop.ledger(line -> line.getInt("stored") == 1);
            assertThat(call().get("/api/v1/conversations?customer=" + customer).jsonPath().<String>getList("items.accountId"))
                    .containsExactlyInAnyOrder(shop.id, other.id);
        }
    }

    @Test
    void anotherNumberOfTheSameAppGetsItsMessagesWhereverTheyArrive() {
        try (WhatsAppShop sibling = shop.sibling()) {
            String wamid = wamid();
            assertThat(shop.post(sibling.webhooks.message(Message.from(person("Анна"), wamid, now).text("?")))).isEqualTo(200);
            assertThat(sibling.message(wamid).getString("text")).isEqualTo("?");
            assertThat(sibling.ledger(line -> line.getInt("stored") == 1).getInt("received")).isEqualTo(1);
            assertThat(shop.ledger(line -> true).getInt("received")).isZero();
        }
    }

    @Test
    void anEditShowsTheNewWordsAndKeepsTheOld() {
        WhatsAppPerson anna = person("Анна");
        JsonPath first = shop.receiveText(anna, "в пятницу", now);
        String wamid = first.getString("externalId");
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(2)).edit(wamid, "в субботу"));
        JsonPath edited = shop.message(wamid, found -> found.getBoolean("edited"));
        assertThat(edited.getString("text")).isEqualTo("в субботу");
        assertThat(edited.getString("revisions[0].was")).isEqualTo("в пятницу");
        assertThat(conversation(first.getString("conversationId")).getString("lastMessage.text")).isEqualTo("в субботу");
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(3)).revoke(wamid));
        JsonPath deleted = shop.message(wamid, found -> found.getBoolean("deleted"));
        assertThat(messages(deleted.getString("conversationId"))).hasSize(1);
    }

    @Test
    void updatesThatComeBeforeTheirMessageWaitForIt() {
        WhatsAppPerson anna = person("Анна");
        String wamid = wamid();
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(2)).edit(wamid, "второе"));
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(1)).edit(wamid, "первое"));
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(3)).reaction(wamid, "👍"));
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(4)).revoke(wamid));
        shop.receive(Message.from(anna, wamid, now).text("нулевое"));
        JsonPath message = shop.message(wamid, found -> found.getBoolean("deleted"));
        assertThat(message.getString("text")).isEqualTo("второе");
        assertThat(message.<String>getList("reactions.emoji")).containsExactly("👍");
        assertThat(message.getList("revisions")).hasSize(3);
    }

    @Test
    void theListShowsAnEditThatCameBeforeItsMessage() {
        WhatsAppPerson anna = person("Анна");
        String wamid = wamid();
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(2)).edit(wamid, "в субботу"));
        shop.receive(Message.from(anna, wamid, now).text("в пятницу"));
        JsonPath edited = shop.message(wamid, found -> found.getBoolean("edited"));
        assertThat(conversation(edited.getString("conversationId")).getString("lastMessage.text")).isEqualTo("в субботу");
    }

    @Test
    void aReactionIsReplacedAndTakenBack() {
        WhatsAppPerson anna = person("Анна");
        String wamid = shop.receiveText(anna, "Спасибо", now).getString("externalId");
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(1)).reaction(wamid, "👍"));
        shop.message(wamid, found -> found.getList("reactions.emoji").equals(List.of("👍")));
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(2)).reaction(wamid, "❤️"));
        shop.message(wamid, found -> found.getList("reactions.emoji").equals(List.of("❤️")));
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(3)).reaction(wamid, null));
        shop.message(wamid, found -> found.getList("reactions").isEmpty());
    }

    @Test
    void theOwnersOwnPhoneAnswersToo() {
        WhatsAppPerson anna = person("Анна");
        String conversation = shop.receiveText(anna, "Вы открыты?", now).getString("conversationId");
        String wamid = wamid();
        assertThat(shop.post(shop.webhooks.echo(Message.from(anna, wamid, now.plusSeconds(5)).text("Да, до восьми")))).isEqualTo(200);
        JsonPath echo = shop.message(wamid);
        assertThat(echo.getString("direction")).isEqualTo("out");
        assertThat(echo.getString("author.kind")).isEqualTo("echo");
        assertThat(echo.getString("conversationId")).isEqualTo(conversation);
        JsonPath answered = conversation(conversation);
        assertThat(answered.getString("state")).isEqualTo("answered");
        assertThat(answered.getString("waitingSince")).isNull();
        assertThat(answered.getInt("unread")).isZero();
        JsonPath late = shop.receiveText(anna, "писала раньше", now.plusSeconds(3));
        assertThat(conversation(late.getString("conversationId")).getString("state")).isEqualTo("answered");
        JsonPath next = shop.receiveText(anna, "А завтра?", now.plusSeconds(9));
        assertThat(conversation(next.getString("conversationId")).getString("state")).isEqualTo("waiting");
        assertThat(conversation(conversation).getInt("unread")).isEqualTo(1);
    }

    @Test
    void whoWritesUnderAUserIdAloneIsKnownByIt() {
        WhatsAppPerson anna = person("Анна");
        WhatsAppPerson hidden = new WhatsAppPerson("Анна", null, anna.userId(), "@anna");
        List<String> wamids = List.of(wamid(), wamid(), wamid());
        shop.receive(Message.from(hidden, wamids.get(0), now).text("1"));
        shop.receive(Message.from(anna, wamids.get(1), now).text("2"), Message.from(hidden, wamids.get(2), now).text("3"));
        assertThat(wamids.stream().map(wamid -> shop.message(wamid).getString("conversationId")).distinct()).hasSize(1);
    }

    @Test
    void whoGoesOverToAnotherNumberStaysInTheConversation() {
        WhatsAppPerson anna = person("Анна");
        WhatsAppPerson after = person("Анна");
        String first = wamid();
        String system = wamid();
        String second = wamid();
        // In one call: the same transaction opens the conversation, renames it and goes on in it.
        shop.receive(Message.from(anna, first, now).text("Это мой старый номер"), Message.from(anna, system, now.plusSeconds(1))
                .changedNumber(after.phone()),
                Message.from(after, second, now.plusSeconds(2)).text("А это новый"));
        String conversation = shop.message(first).getString("conversationId");
        assertThat(shop.message(second).getString("conversationId")).isEqualTo(conversation);
        assertThat(shop.message(system).getString("conversationId")).isEqualTo(conversation);
        WhatsAppShop.delivered(WhatsAppShop.said(conversation, "Приняли"), "accepted");
        assertThat(shop.sent(0).to()).isEqualTo("+" + after.phone());
    }

    @Test
    void whoWasMetUnderTheNewNumberFirstIsTheSameCustomerAfterwards() {
        WhatsAppPerson anna = person("Анна");
        WhatsAppPerson after = person("Анна новая");
        String old = shop.receiveText(anna, "старый", now).getString("conversationId");
        String fresh = shop.receiveText(after, "новый", now.plusSeconds(2)).getString("conversationId");
        assertThat(fresh).isNotEqualTo(old);
        shop.receive(Message.from(anna, wamid(), now.plusSeconds(1)).changedNumber(after.phone()));
        String customer = conversation(old).getString("customer.id");
        conversation(fresh, found -> found.getString("customer.id").equals(customer));
    }

    @Test
    void aNoticeOfTheAccountIsKeptAndCounted() {
        assertThat(shop.post(shop.webhooks.change("account_update", JsonNodeFactory.instance.objectNode().put("event",
                "VERIFIED_ACCOUNT")))).isEqualTo(200);
        assertThat(shop.ledger(line -> line.getInt("received") == 1).getInt("stored")).isEqualTo(1);
        assertThat(call().get("/api/v1/conversations?account=" + shop.id).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void aPartOfOneConversationShowsNoMessageOfAnother() {
        JsonPath hers = shop.receiveText(person("Анна"), "Эклеры для Анны", Instant.now());
        JsonPath his = shop.receiveText(person("Борис"), "Торт для Бориса", Instant.now());
        String both = hers.getString("id") + "," + his.getString("id");
        String part = Integration.call().accept("text/html").queryParam("ids", both).get("/inbox/" + his.getString("conversationId") + "/messages")
                .then().statusCode(200).extract().asString();
        assertThat(part).contains("Торт для Бориса").doesNotContain("Эклеры для Анны");
    }
}
