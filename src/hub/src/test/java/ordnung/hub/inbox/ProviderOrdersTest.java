package ordnung.hub.inbox;

import static ordnung.hub.Integration.call;
import static ordnung.hub.inbox.WhatsAppShop.conversation;
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
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import ordnung.host.EventPublisher;
import ordnung.hub.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that a provider keeps become cards with goods, one each, and the cards follow them. */
@QuarkusTest
@WithTestResource(value = TestServices.class, scope = TestResourceScope.GLOBAL)
class ProviderOrdersTest {
    @Inject
    EventPublisher publisher;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String thread = "t" + System.nanoTime();
    private WhatsAppShop shop;
    private Told told;

    @BeforeEach
    void open() {
        shop = WhatsAppShop.open();
        call().body(Map.of("direction", "marketplaces")).patch("/api/v1/channel-accounts/" + shop.id).then().statusCode(200);
        told = new Told(publisher, shop.id);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private MessageReceived order(String order, String id) {
        return Told.message(thread, id, Direction.IN, MessageKind.ORDER, null, now, null, Map.of("orderId", order, "address", "Ленина, 1", "items",
                List.of(Map.of("sku", "no-such", "name", "Торт «Прага»", "quantity", 2, "price", Map.of("amount", 190000, "currency", "RUB")))));
    }

    private MessageReceived mention(String order, String id) {
        return Told.message(thread, id, Direction.IN, MessageKind.TEXT, "Заказ оформлен", now, null, Map.of("orderId", order));
    }

    private OrderChanged change(String order, OrderStatus status, int second) {
        return new OrderChanged(thread, order, status, status.word() + "-там", order + "/" + status, now.plusSeconds(second), null);
    }

    private JsonPath card(String message) {
        JsonPath found = shop.message(message, one -> one.getList("cards").size() == 1);
        return call().get("/api/v1/cards/" + found.getString("cards[0]")).then().statusCode(200).extract().jsonPath();
    }

    private void stage(String card, String stage) {
        await().until(() -> call().get("/api/v1/cards/" + card).path("stage").equals(stage));
    }

    @Test
    void anOrderIsACardWithItsGoods() {
        told.that(order("17", "o1"));
        JsonPath card = card("o1");
        assertThat(card.getString("items[0].name")).isEqualTo("Торт «Прага»");
        assertThat(card.getInt("items[0].quantity")).isEqualTo(2);
        assertThat(card.getInt("total.amount")).isEqualTo(380000);
        assertThat(card.getString("address")).isEqualTo("Ленина, 1");
        assertThat(card.getString("stage")).isEqualTo("new");
    }

    @Test
    void theSameOrderInEventsAndInWordsIsOneCard() {
        told.that(mention("18", "m1"));
        shop.message("m1");
        told.that(order("18", "o2"), mention("18", "m2"));
        JsonPath card = card("o2");
        assertThat(card("m1").getString("id")).isEqualTo(card.getString("id"));
        assertThat(card("m2").getString("id")).isEqualTo(card.getString("id"));
        assertThat(card.getInt("total.amount")).isEqualTo(380000);
        assertThat(conversation(shop.message("m1").getString("conversationId")).getList("cards")).hasSize(1);
    }

    @Test
    void whoTalkedFirstAndThenOrderedHasOneCardAndASecondOrderItsOwn() {
        told.that(Told.text(thread, "q1", "Есть «Прага»?", now));
        String talked = card("q1").getString("id");
        told.that(order("19", "o3"));
        assertThat(card("o3").getString("id")).isEqualTo(talked);
        told.that(order("20", "o4"));
        JsonPath second = card("o4");
        assertThat(second.getString("id")).isNotEqualTo(talked);
        assertThat(second.getInt("total.amount")).isEqualTo(380000);
        assertThat(conversation(shop.message("q1").getString("conversationId")).getList("cards")).hasSize(2);
    }

    @Test
    void twoOrdersInOneBatchAreTwoCards() {
        told.that(order("21", "o5"), order("22", "o6"), order("21", "o5"));
        assertThat(card("o5").getString("id")).isNotEqualTo(card("o6").getString("id"));
    }

    @Test
    void theCardFollowsItsOrderAndNeverBack() {
        told.that(order("23", "o7"));
        String card = card("o7").getString("id");
        told.that(change("23", OrderStatus.HANDED_OVER, 20));
        stage(card, "handed-over");
        told.that(change("23", OrderStatus.ASSEMBLING, 10), change("23", OrderStatus.DELIVERED, 30), change("23", OrderStatus.HANDED_OVER, 20));
        stage(card, "delivered");
        assertThat(call().get("/api/v1/cards/" + card).<String>path("closed.outcome")).isEqualTo("won");
        assertThat(call().get("/api/v1/cards/" + card + "/timeline").body().asString()).contains("told");
    }

    @Test
    void aChangeThatCameBeforeItsOrderIsNotForgotten() {
        told.that(change("24", OrderStatus.CANCELLED, 5));
        told.that(order("24", "o8"));
        String card = card("o8").getString("id");
        stage(card, "refused");
    }
}
