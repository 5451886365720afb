package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import ordnung.connector.SendResult;
import ordnung.connector.SendResult.Accepted;
import ordnung.connector.SendResult.Failed;
import ordnung.connector.SendResult.Retry;
import ordnung.connector.testkit.fake.Fault;
import ordnung.connector.testkit.fake.Recorded;
import ordnung.connector.yandexmarket.fake.Item;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrdersTest {
    private static final Item CAKE = new Item("CAKE-1", "Торт «Прага»", 2, 1900);

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anOrderHasItsLinesItsSumAndItsDay() {
        shop.ask("orders");
        long id = shop.market.orders(CAKE, new Item("TEA-2", "Чай", 1, 350)).id();

        List<ChannelEvent> events = shop.ask("orders");
        MessageReceived order = (MessageReceived) events.get(0);

        assertThat(order.kind()).isEqualTo(MessageKind.ORDER);
        assertThat(order.thread()).isEqualTo(order.externalId()).isEqualTo("order:" + id);
        assertThat(order.payload()).containsEntry("orderId", String.valueOf(id)).containsEntry("number", String.valueOf(id))
                .containsEntry("status", "new").containsEntry("due", "2026-11-22T23:59:00+03:00")
                .containsEntry("total", Map.of("amount", 415_000L, "currency", "RUB")).doesNotContainKey("test");
        assertThat(order.payload().get("items")).isEqualTo(List.of(
                Map.of("sku", "CAKE-1", "name", "Торт «Прага»", "quantity", 2, "price", Map.of("amount", 190_000L, "currency", "RUB")),
                Map.of("sku", "TEA-2", "name", "Чай", "quantity", 1, "price", Map.of("amount", 35_000L, "currency", "RUB"))));
        assertThat(events.get(1)).isInstanceOfSatisfying(OrderChanged.class, change -> assertThat(change.status()).isEqualTo(OrderStatus.NEW));
    }

    @Test
    void aTestOrderSaysSo() {
        shop.market.triesOrdering(CAKE);

        assertThat(shop.messages("orders")).singleElement().satisfies(order -> assertThat(order.payload()).containsEntry("test", true));
    }

    @Test
    void aShopThatIsConnectedFirstSeesTheOrdersThatWaitForIt() {
        shop.market.moves(shop.market.orders(CAKE).id(), "DELIVERY", "DELIVERY_SERVICE_RECEIVED");
        long waits = shop.market.orders(CAKE).id();
        shop.later(Duration.ofHours(5));

        assertThat(shop.messages("orders")).extracting(MessageReceived::thread).containsExactly("order:" + waits);
        assertThat(shop.ask("orders")).isEmpty();
    }

    @Test
    void aMoveOnTheMarketIsAChangeAndTheSameOneThatWasPushed() {
        long id = shop.market.orders(CAKE).id();
        shop.ask("orders");
        shop.later(Duration.ofHours(1));
        shop.market.moves(id, "DELIVERY", "DELIVERY_SERVICE_RECEIVED");

        assertThat(shop.changes()).singleElement().satisfies(change -> {
            assertThat(change.status()).isEqualTo(OrderStatus.HANDED_OVER);
            assertThat(change.providerStatus()).isEqualTo("DELIVERY/DELIVERY_SERVICE_RECEIVED");
            assertThat(change.changeId()).isEqualTo(id + ":DELIVERY/DELIVERY_SERVICE_RECEIVED");
        });
    }

    @Test
    void anAssembledOrderIsReportedReadyToShip() {
        long id = shop.market.orders(CAKE).id();

        assertThat(set(id, OrderStatus.HANDED_OVER)).isInstanceOf(Accepted.class);

        Recorded request = shop.server.requests().get(0);
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.path()).isEqualTo("/v2/campaigns/22222222/orders/" + id + "/status");
        assertThat(request.text()).isEqualTo("{\"order\":{\"status\":\"PROCESSING\",\"substatus\":\"READY_TO_SHIP\"}}");
        assertThat(shop.changes()).singleElement().extracting(OrderChanged::status).isEqualTo(OrderStatus.HANDED_OVER);
        shop.server.verify();
    }

    @Test
    void anOrderThatCannotBeFilledIsCancelled() {
        long id = shop.market.orders(CAKE).id();

        assertThat(set(id, OrderStatus.CANCELLED)).isInstanceOf(Accepted.class);
        assertThat(shop.server.requests().get(0).text()).contains("SHOP_FAILED");
    }

    @Test
    void whatIsThereAlreadyOrFurtherIsDone() {
        long ready = shop.market.orders(CAKE).id();
        long gone = shop.market.orders(CAKE).id();
        long cancelled = shop.market.orders(CAKE).id();
        set(ready, OrderStatus.HANDED_OVER);
        shop.market.moves(gone, "DELIVERED", "DELIVERED_USER_RECEIVED");
        set(cancelled, OrderStatus.CANCELLED);

        assertThat(set(ready, OrderStatus.HANDED_OVER)).isInstanceOf(Accepted.class);
        assertThat(set(gone, OrderStatus.HANDED_OVER)).isInstanceOf(Accepted.class);
        assertThat(set(cancelled, OrderStatus.CANCELLED)).isInstanceOf(Accepted.class);
    }

    @Test
    void whatMayNotBeDoneFails() {
        long cancelled = shop.market.orders(CAKE).id();
        long delivered = shop.market.orders(CAKE).id();
        set(cancelled, OrderStatus.CANCELLED);
        shop.market.moves(delivered, "DELIVERED", "DELIVERED_USER_RECEIVED");

        assertThat(set(cancelled, OrderStatus.HANDED_OVER)).isInstanceOf(Failed.class);
        assertThat(set(delivered, OrderStatus.CANCELLED)).isInstanceOf(Failed.class);
        assertThat(set(4040404, OrderStatus.CANCELLED)).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @EnumSource(value = OrderStatus.class, names = {"NEW", "ASSEMBLING", "DELIVERED", "RETURNED"})
    void otherStepsAreTheMarketsOwn(OrderStatus status) {
        assertThat(shop.orders().canSet(status)).isFalse();
        assertThat(set(shop.market.orders(CAKE).id(), status)).isInstanceOf(Failed.class);
        assertThat(shop.server.requests()).isEmpty();
    }

    @Test
    void aNumberThatLeadsElsewhereIsRefused() {
        assertThat(shop.orders().set("1/../2", OrderStatus.CANCELLED).toCompletableFuture().join()).isInstanceOf(Failed.class);
        assertThat(shop.server.requests()).isEmpty();
    }

    @Test
    void aStepWhoseAnswerIsLostMayBeTakenAgain() {
        long id = shop.market.orders(CAKE).id();
        shop.server.next(Fault.lostAnswer());

        assertThat(set(id, OrderStatus.HANDED_OVER)).isInstanceOf(Retry.class);
        assertThat(set(id, OrderStatus.HANDED_OVER)).isInstanceOf(Accepted.class);
    }

    private SendResult set(long order, OrderStatus status) {
        return shop.orders().set(String.valueOf(order), status).toCompletableFuture().join();
    }
}
