package ordnung.connector.ozon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ordnung.connector.Connector;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.ozon.fake.Goods;
import ordnung.connector.ozon.fake.PushCalls;
import ordnung.connector.testkit.fake.JdkHttp;
import ordnung.events.DeliveryReported;
import ordnung.events.Direction;
import ordnung.events.MessageEdited;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Ozon pushes: who is believed, what becomes of it, what Ozon is answered. */
class PushTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aPingIsAnsweredWithVersionNameAndTime() throws Exception {
        WebhookResult result = shop.push(PushCalls.ping(Shop.NOW));

        assertThat(result).isInstanceOf(Answer.class);
        JsonNode body = JSON.readTree(((Answer) result).reply().body());
        assertThat(body.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("version", "name", "time");
        assertThat(body.path("time").asText()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(((Answer) result).reply().headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void aBuyersMessageIsReadThoughItsAuthorIsMisspelt() {
        JsonNode message = shop.ozon.buyerWrites("c1", "Здравствуйте");
        assertThat(message.path("user").path("type").asText()).startsWith("\u0421");

        assertThat(shop.told(PushCalls.newMessage("c1", message))).asInstanceOf(type(MessageReceived.class)).satisfies(read -> {
            assertThat(read.thread()).isEqualTo("chat:c1");
            assertThat(read.externalId()).isEqualTo(message.path("message_id").asText());
            assertThat(read.direction()).isEqualTo(Direction.IN);
            assertThat(read.kind()).isEqualTo(MessageKind.TEXT);
            assertThat(read.text()).isEqualTo("Здравствуйте");
            assertThat(read.sentAt()).isEqualTo(Shop.NOW);
            assertThat(read.payload()).doesNotContainKey("from");
        });
    }

    @Test
    void whatTheShopWroteElsewhereIsAnEcho() {
        assertThat(shop.told(PushCalls.newMessage("c1", shop.ozon.sellerWrites("c1", "Добрый день")))).asInstanceOf(type(MessageReceived.class))
                .extracting(MessageReceived::direction).isEqualTo(Direction.OUT);
    }

    @Test
    void othersInTheChatAreNamed() {
        assertThat(shop.told(PushCalls.newMessage("c1", shop.ozon.supportWrites("c1", "Обращение принято")))).asInstanceOf(type(MessageReceived.class))
                .satisfies(read -> {
                    assertThat(read.direction()).isEqualTo(Direction.IN);
                    assertThat(read.payload()).containsEntry("from", "support");
                });
    }

    @Test
    void anAuthorThatIsNotNamedIsTheCustomer() {
        ObjectNode push = PushCalls.newMessage("c1", shop.ozon.sellerWrites("c1", "Кто это?"));
        push.remove("user");
        assertThat(shop.told(push)).asInstanceOf(type(MessageReceived.class)).extracting(MessageReceived::direction).isEqualTo(Direction.IN);
    }

    @Test
    void aPictureAndAFileAreFoundInTheMarkdown() {
        ObjectNode push = PushCalls.newMessage("c1", shop.ozon.buyerWrites("c1", "x"));
        push.putArray("data").add("Вот ![фото](https://api-seller.ozon.ru/v2/chat/file/a.png) такой").add("[чек.pdf](https://api-seller.ozon.ru/v2/chat/file/b.pdf)")
                .add("[ модель ](https://www.ozon.ru/product/1)");
        assertThat(shop.told(push)).asInstanceOf(type(MessageReceived.class)).satisfies(read -> {
            assertThat(read.kind()).isEqualTo(MessageKind.IMAGE);
            assertThat(read.text()).isEqualTo("Вот  такой\n[ модель ](https://www.ozon.ru/product/1)");
            assertThat(read.attachments()).extracting(a -> a.kind() + " " + a.reference() + " " + a.fileName()).containsExactly(
                    "IMAGE https://api-seller.ozon.ru/v2/chat/file/a.png фото", "DOCUMENT https://api-seller.ozon.ru/v2/chat/file/b.pdf чек.pdf");
        });
    }

    @Test
    void aMessageOfAnotherShapeIsKeptAsItCame() {
        ObjectNode push = PushCalls.newMessage("c1", shop.ozon.buyerWrites("c1", "x"));
        push.putArray("data").addObject().put("sticker", "кот");
        assertThat(shop.told(push)).asInstanceOf(type(MessageReceived.class)).satisfies(read -> {
            assertThat(read.kind()).isEqualTo(MessageKind.UNSUPPORTED);
            assertThat(read.raw()).contains("кот");
        });
    }

    @Test
    void anEditIsThatOfItsMessage() {
        JsonNode message = shop.ozon.buyerWrites("c1", "Завтро");
        assertThat(shop.told(PushCalls.updateMessage("c1", message, "Завтра", Shop.NOW.plusSeconds(60)))).asInstanceOf(type(MessageEdited.class))
                .satisfies(edit -> {
                    assertThat(edit.target()).isEqualTo(message.path("message_id").asText());
                    assertThat(edit.text()).isEqualTo("Завтра");
                    assertThat(edit.editedAt()).isEqualTo(Shop.NOW.plusSeconds(60));
                    assertThat(edit.editId()).isEqualTo(edit.target() + "@2026-11-22T10:01:00Z");
                });
    }

    @Test
    void onlyTheCustomersReadingIsReported() {
        assertThat(shop.told(PushCalls.messageRead("c1", "30", Shop.NOW))).asInstanceOf(type(DeliveryReported.class)).satisfies(report -> {
            assertThat(report.state()).isEqualTo(DeliveryReported.State.READ);
            assertThat(report.externalId()).isEqualTo("30");
            assertThat(report.thread()).isEqualTo("chat:c1");
        });
        ObjectNode ours = PushCalls.messageRead("c1", "30", Shop.NOW);
        ours.putObject("user").put("type", "Seller");
        assertThat(shop.told(ours)).isInstanceOf(Unrecognised.class);
    }

    @Test
    void aPostingIsAskedForAtOnceBecauseThePushNamesNoPrices() {
        String number = shop.ozon.orders(new Goods(147L, "cake-1", "Торт", 2, "1900.50"));
        Events told = (Events) shop.push(PushCalls.newPosting(shop.ozon.posting(number)));
        assertThat(told.events()).singleElement().satisfies(one -> assertThat(one.event()).isInstanceOf(Unrecognised.class));
        assertThat(told.wake()).singleElement().satisfies(feed -> assertThat(shop.ask(feed)).singleElement()
                .asInstanceOf(type(MessageReceived.class)).satisfies(order -> assertThat(order.payload()).containsKey("total")));
    }

    @Test
    void bothVocabulariesOfStatesAreUnderstood() {
        Map<String, OrderStatus> expected = Map.of("posting_created", OrderStatus.NEW, "posting_transferring_to_delivery", OrderStatus.ASSEMBLING,
                "posting_in_courier_service", OrderStatus.HANDED_OVER, "posting_received", OrderStatus.DELIVERED, "posting_canceled", OrderStatus.CANCELLED,
                "delivering", OrderStatus.HANDED_OVER, "awaiting_deliver", OrderStatus.ASSEMBLING, "posting_of_tomorrow", OrderStatus.NEW);
        expected.forEach((state, status) -> assertThat(shop.told(PushCalls.stateChanged("1-1", state, Shop.NOW))).asInstanceOf(type(OrderChanged.class))
                .satisfies(change -> {
                    assertThat(change.status()).as(state).isEqualTo(status);
                    assertThat(change.providerStatus()).isEqualTo(state);
                    assertThat(change.orderId()).isEqualTo("1-1");
                    assertThat(change.at()).isEqualTo(Shop.NOW);
                }));
    }

    @Test
    void aCancellationToldTwiceIsOneChange() {
        OrderChanged once = (OrderChanged) shop.told(PushCalls.cancelled("1-1", "Передумал", Shop.NOW));
        OrderChanged again = (OrderChanged) shop.told(PushCalls.stateChanged("1-1", "posting_canceled", Shop.NOW));
        assertThat(once.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(once.raw()).contains("Передумал");
        assertThat(again.changeId()).isEqualTo(once.changeId());
    }

    @Test
    void aNewDateIsANoteInTheOrdersThread() {
        assertThat(shop.told(PushCalls.cutoffChanged("1-1", Shop.NOW, Shop.NOW.plus(Duration.ofDays(1))))).asInstanceOf(type(MessageReceived.class))
                .satisfies(note -> {
                    assertThat(note.kind()).isEqualTo(MessageKind.SYSTEM);
                    assertThat(note.thread()).isEqualTo("order:1-1");
                    assertThat(note.text()).isEqualTo("Срок отгрузки изменён: 23.11.2026 13:00 (было 22.11.2026 13:00), время московское");
                    assertThat(note.payload()).containsEntry("orderId", "1-1").containsEntry("type", "cutoff-date-changed");
                });
    }

    @Test
    void newsOfGoodsAndOfTypesToComeAreNotices() {
        for (String type : List.of("TYPE_STOCKS_CHANGED", "TYPE_CREATE_ITEM", "TYPE_FBO_POSTING_NEW", "TYPE_ORDER_NEW")) {
            assertThat(shop.told(PushCalls.ping(Shop.NOW).put("message_type", type))).asInstanceOf(type(Unrecognised.class))
                    .extracting(Unrecognised::topic).isEqualTo(type);
        }
    }

    @Test
    void whatCannotBeReadIsAnsweredInOzonsWords() throws Exception {
        refused(shop.push("{\"message_type\":"), 400, "ERROR_UNKNOWN");
        refused(shop.push("{}"), 400, "ERROR_PARAMETER_VALUE_MISSED");
        refused(shop.push("[]"), 400, "ERROR_PARAMETER_VALUE_MISSED");
        Rejected missed = refused(shop.push("{\"message_type\":\"TYPE_NEW_POSTING\"}"), 400, "ERROR_PARAMETER_VALUE_MISSED");
        assertThat(missed.reply().body()).contains("posting_number is missing");
    }

    @Test
    void wordsWithoutAnEnvelopeAreKept() {
        WebhookResult result = shop.push("{\"data\":[\"кто я?\"]}");
        assertThat(((Events) result).events().get(0).event().raw()).contains("кто я?");
        ObjectNode nameless = PushCalls.newMessage("c1", shop.ozon.buyerWrites("c1", "куда я?"));
        nameless.remove("chat_id");
        assertThat(shop.told(nameless)).asInstanceOf(type(Unrecognised.class)).extracting(Unrecognised::raw).asString().contains("куда я?");
    }

    @Test
    void onlyOzonIsBelieved() throws Exception {
        byte[] body = PushCalls.ping(Shop.NOW).toString().getBytes();
        String suffix = shop.connector.webhookSuffix();
        assertThat(suffix).matches("\\?key=[0-9a-f]{32}");
        assertThat(shop.connector.receive(new PushCalls(suffix, "127.9.9.9").call(body))).isInstanceOf(Answer.class);
        assertThat(shop.connector.receive(new PushCalls("", "127.0.0.1").call(body))).as("the owner named the sources").isInstanceOf(Answer.class);
        refused(shop.connector.receive(new PushCalls("?key=0", "127.0.0.1").call(body)), 403, "ERROR_UNKNOWN");
        refused(shop.connector.receive(new PushCalls(suffix, "195.34.21.7").call(body)), 403, "ERROR_UNKNOWN");
        refused(shop.connector.receive(new PushCalls(suffix, "").call(body)), 403, "ERROR_UNKNOWN");
    }

    @Test
    void withoutNamedSourcesOzonsOwnHoldAndTheKeyIsNeeded() throws Exception {
        Map<String, Object> settings = new HashMap<>(Shop.ACCOUNT.settings("http://127.0.0.1:9"));
        settings.remove("pushSources");
        Connector own = new OzonConnectorFactory().connect(settings, new JdkHttp(), Shop.CLOCK);
        byte[] body = PushCalls.ping(Shop.NOW).toString().getBytes();
        for (String caller : Set.of("195.34.21.1", "185.73.195.254", "91.223.93.9")) {
            assertThat(own.receive(new PushCalls(own.webhookSuffix(), caller).call(body))).as(caller).isInstanceOf(Answer.class);
        }
        refused(own.receive(new PushCalls("", "195.34.21.1").call(body)), 403, "ERROR_UNKNOWN");
        refused(own.receive(new PushCalls(own.webhookSuffix(), "127.0.0.1").call(body)), 403, "ERROR_UNKNOWN");
        refused(own.receive(new PushCalls(own.webhookSuffix(), "185.73.196.1").call(body)), 403, "ERROR_UNKNOWN");
    }

    @Test
    void whoOnlyLooksIsToldToPost() throws Exception {
        refused(shop.connector.receive(new WebhookCall("GET", Map.of(), Map.of(), new byte[0])), 405, "ERROR_UNKNOWN");
    }

    private static Rejected refused(WebhookResult result, int status, String code) throws Exception {
        assertThat(result).isInstanceOf(Rejected.class);
        Rejected rejected = (Rejected) result;
        JsonNode error = JSON.readTree(rejected.reply().body()).path("error");
        assertThat(rejected.status()).isEqualTo(status).isEqualTo(rejected.reply().status());
        assertThat(rejected.reply().headers()).containsEntry("Content-Type", "application/json");
        assertThat(error.path("code").asText()).isEqualTo(code);
        assertThat(error.path("message").asText()).isNotBlank();
        assertThat(error.has("details")).isTrue();
        assertThat(error.path("details").isNull()).isTrue();
        return rejected;
    }
}
