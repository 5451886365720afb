package ordnung.connector.yandexmarket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ordnung.connector.Connector;
import ordnung.connector.Http;
import ordnung.connector.WebhookCall;
import ordnung.connector.WebhookResult;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.WebhookResult.Answer;
import ordnung.connector.WebhookResult.Events;
import ordnung.connector.WebhookResult.Rejected;
import ordnung.connector.WebhookResult.Reply;
import ordnung.connector.yandexmarket.fake.Item;
import ordnung.connector.yandexmarket.fake.MarketAccount;
import ordnung.connector.yandexmarket.fake.PlayedPushes;
import ordnung.events.ChannelEvent;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import ordnung.events.Unrecognised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushesTest {
    private static final Instant NOW = Shop.NOW;
    private static final Instant THEN = Instant.parse("2025-01-16T10:09:49.759Z");
    private static final MarketAccount ACCOUNT = MarketAccount.sample();
    private static final String KEY = "/" + ACCOUNT.pushKey();

    private final PlayedPushes pushes = new PlayedPushes(ACCOUNT);
    private final Connector connector = new YandexMarketFactory().connect(ACCOUNT.settings("http://127.0.0.1:9"),
            request -> CompletableFuture.failedFuture(new Http.Failure("no network", false)), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theKeyStandsBehindTheAddress() {
        assertThat(connector.webhookSuffix()).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/played-push-key-7421/notification", "/played-push-key-7421", "/played-push-key-7421/", "/played-push-key-7421/notification/"})
    void whoKnowsTheKeyIsHeard(String path) {
        assertThat(receive(PlayedPushes.call(bytes("{\"notificationType\":\"PING\"}"), path))).isInstanceOf(Answer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/notification", "//notification", "/played-push-key-742/notification", "/played-push-key-74211",
            "/played-push-key-7421/notification/more", "/x/played-push-key-7421/notification", "/PLAYED-PUSH-KEY-7421/notification"})
    void whoDoesNotIsRefused(String path) throws Exception {
        Rejected rejected = (Rejected) receive(PlayedPushes.call(bytes("{\"notificationType\":\"PING\"}"), path));

        assertThat(rejected.status()).isEqualTo(403);
        assertThat(rejected.reason()).isEqualTo("bad-push-key");
        assertThat(json(rejected.reply()).path("error").path("type").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void aCheckIsAnsweredWithNameVersionAndTime() throws Exception {
        Reply reply = ((Answer) receive(pushes.ping(NOW))).reply();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("Content-Type")).startsWith("application/json");
        assertThat(json(reply).path("name").asText()).isEqualTo("Ordnung");
        assertThat(json(reply).path("version").asText()).isNotBlank();
        assertThat(json(reply).path("time").asText()).isEqualTo("2026-11-22T10:00:00Z");
    }

    @Test
    void everythingElseThatIsProvenIsAnsweredSo() throws Exception {
        Events events = (Events) receive(pushes.messageSent(999, 1, THEN));

        assertThat(events.reply().status()).isEqualTo(200);
        assertThat(json(events.reply()).fieldNames()).toIterable().containsExactlyInAnyOrder("version", "name", "time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"notificationType\":", "{}{}"})
    void whatIsNoJsonIsAWrongFormat(String body) throws Exception {
        Rejected rejected = (Rejected) receive(PlayedPushes.call(bytes(body), KEY));

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.reason()).isEqualTo("malformed-json");
        assertThat(json(rejected.reply()).path("error").path("type").asText()).isEqualTo("WRONG_EVENT_FORMAT");
        assertThat(json(rejected.reply()).path("error").path("message").asText()).isNotBlank();
    }

    @Test
    void onlyPostsAreNotifications() {
        WebhookCall call = new WebhookCall("GET", Map.of(), Map.of(), new byte[0], KEY, "");

        assertThat(((Rejected) receive(call)).status()).isEqualTo(405);
    }

    @Test
    void aMessageThatIsOnlyNamedIsKeptAndWakesTheChats() {
        Events events = (Events) receive(pushes.messageSent(999, 1234567, THEN));

        assertThat(events.wake()).containsExactlyInAnyOrder("chats", "finished-chats");
        assertThat(events.events()).singleElement().extracting(Addressed::event).isInstanceOfSatisfying(Unrecognised.class, notice -> {
            assertThat(notice.thread()).isEqualTo("chat:999");
            assertThat(notice.topic()).isEqualTo("CHAT_MESSAGE_SENT");
            assertThat(notice.reason()).isNull();
            assertThat(notice.at()).isEqualTo(THEN);
            assertThat(notice.eventId()).isEqualTo("CHAT_MESSAGE_SENT:999:1234567:2025-01-16T10:09:49.759Z");
            assertThat(notice.raw()).contains("1234567");
        });
    }

    @Test
    void whatIsOnlyPointedAtWakesItsFeed() {
        assertThat(wakes(pushes.chatCreated(999, THEN))).containsExactlyInAnyOrder("chats", "finished-chats");
        assertThat(wakes(pushes.dispute(999, false, THEN))).containsExactlyInAnyOrder("chats", "finished-chats");
        assertThat(wakes(pushes.reviewed(777, THEN))).containsExactly("reviews");
        assertThat(wakes(pushes.reviewCommented(888, THEN))).containsExactly("review-comments");
        assertThat(wakes(pushes.ordered(1, THEN))).containsExactly("orders");
        assertThat(wakes(pushes.moved(1, "DELIVERY", "DELIVERY_SERVICE_RECEIVED", THEN))).containsExactly("orders");
        assertThat(wakes(push("{\"notificationType\":\"GOODS_QUESTION_ANSWER_CREATED\",\"questionId\":5}"))).containsExactlyInAnyOrder("questions", "answers");
        assertThat(wakes(push("{\"notificationType\":\"PARCEL_SANG\"}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PLACING,,NEW", "RESERVED,,NEW", "UNPAID,WAITING_USER_INPUT,NEW", "PENDING,AWAIT_CONFIRMATION,NEW", "PROCESSING,STARTED,NEW",
            "PROCESSING,PACKAGING,ASSEMBLING", "PROCESSING,READY_TO_SHIP,HANDED_OVER", "PROCESSING,COURIER_SEARCH,HANDED_OVER",
            "DELIVERY,DELIVERY_SERVICE_RECEIVED,HANDED_OVER", "PICKUP,PICKUP_SERVICE_RECEIVED,HANDED_OVER", "DELIVERED,DELIVERED_USER_RECEIVED,DELIVERED",
            "CANCELLED,USER_CHANGED_MIND,CANCELLED", "PARTIALLY_RETURNED,,RETURNED", "RETURNED,,RETURNED"})
    void aStatusMovesTheOrder(String status, String substatus, OrderStatus expected) {
        ChannelEvent event = only(push("{\"notificationType\":\"ORDER_STATUS_UPDATED\",\"campaignId\":22222222,\"orderId\":33333333,\"status\":\"" + status + "\""
                + (substatus == null ? "" : ",\"substatus\":\"" + substatus + "\"") + ",\"updatedAt\":\"2025-01-16T10:09:49.759Z\"}"));

        assertThat(event).isInstanceOfSatisfying(OrderChanged.class, change -> {
            assertThat(change.orderId()).isEqualTo("33333333");
            assertThat(change.thread()).isEqualTo("order:33333333");
            assertThat(change.status()).isEqualTo(expected);
            assertThat(change.providerStatus()).isEqualTo(substatus == null ? status : status + "/" + substatus);
            assertThat(change.at()).isEqualTo(THEN);
        });
    }

    @ParameterizedTest
    @CsvSource({"TELEPORTED,SOON", "UNKNOWN,UNKNOWN", "PROCESSING,SINGING"})
    void aStatusThatNobodyKnowsMovesNothing(String status, String substatus) {
        assertThat(only(pushes.moved(33333333, status, substatus, THEN))).isInstanceOfSatisfying(Unrecognised.class,
                notice -> assertThat(notice.raw()).contains(status));
    }

    @Test
    void theSameStatusToldTwiceIsOneChange() {
        OrderChanged first = (OrderChanged) only(pushes.moved(1, "DELIVERY", "COURIER_FOUND", THEN));
        OrderChanged again = (OrderChanged) only(pushes.moved(1, "DELIVERY", "COURIER_FOUND", THEN.plusSeconds(40)));
        OrderChanged other = (OrderChanged) only(pushes.moved(1, "PICKUP", "PICKUP_SERVICE_RECEIVED", THEN.plusSeconds(40)));

        assertThat(again.changeId()).isEqualTo(first.changeId()).isNotEqualTo(other.changeId());
    }

    @Test
    void aCancellationCancels() {
        assertThat(only(pushes.cancelled(33333333, THEN, new Item("CAKE-1", "Торт", 1, 1900)))).isInstanceOfSatisfying(OrderChanged.class,
                change -> assertThat(change.status()).isEqualTo(OrderStatus.CANCELLED));
    }

    @Test
    void aReturnIsSaidInTheOrdersThread() {
        MessageReceived message = (MessageReceived) only(pushes.returned(33333333, 55555, "RETURN", THEN));

        assertThat(message.kind()).isEqualTo(MessageKind.SYSTEM);
        assertThat(message.thread()).isEqualTo("order:33333333");
        assertThat(message.text()).isEqualTo("Покупатель оформил возврат №55555.");
        assertThat(message.payload()).containsEntry("type", "ORDER_RETURN_CREATED");
        assertThat(((MessageReceived) only(pushes.returned(33333333, 55555, "UNREDEEMED", THEN))).text()).contains("не выкупил");
    }

    @ParameterizedTest
    @CsvSource({"refundStatus,REFUNDED,true,деньги возвращены", "refundStatus,REFUNDED_BY_SHOP,true,деньги вернул магазин",
            "refundStatus,WAITING_FOR_DECISION,false,ждёт вашего решения", "shipmentStatus,PICKED,true,выдан магазину",
            "shipmentStatus,IN_TRANSIT,false,в пути", "refundStatus,SOMETHING_NEW,false,SOMETHING_NEW"})
    void aReturnThatHasEndedReturnsTheOrder(String field, String status, boolean ended, String words) {
        List<ChannelEvent> events = events(pushes.returnMoved(33333333, 55555, field, status, THEN));

        assertThat(((MessageReceived) events.get(0)).text()).isEqualTo("Возврат №55555: " + words + ".");
        assertThat(events).hasSize(ended ? 2 : 1);
        assertThat(events.stream().filter(OrderChanged.class::isInstance).map(event -> ((OrderChanged) event).status()))
                .isEqualTo(ended ? List.of(OrderStatus.RETURNED) : List.of());
    }

    @Test
    void aDisputeIsSaidInTheChat() {
        MessageReceived begun = (MessageReceived) only(pushes.dispute(999, false, THEN));
        MessageReceived over = (MessageReceived) only(pushes.dispute(999, true, THEN));

        assertThat(begun.thread()).isEqualTo(over.thread()).isEqualTo("chat:999");
        assertThat(begun.text()).isEqualTo("Покупатель открыл спор.");
        assertThat(over.text()).isEqualTo("Спор завершён.");
        assertThat(begun.externalId()).isNotEqualTo(over.externalId());
    }

    @Test
    void aWishToCancelAndANewDateAreSaid() {
        assertThat(((MessageReceived) only(pushes.cancellationAsked(1, THEN))).text()).isEqualTo("Покупатель просит отменить заказ.");
        assertThat(((MessageReceived) only(pushes.changed(1, "SHIPMENT_DATE_UPDATED", THEN))).text()).contains("дату отгрузки");
        assertThat(((MessageReceived) only(pushes.changed(1, "DELIVERY_DATE_UPDATED", THEN))).text()).contains("дату доставки");
    }

    @Test
    void anOrderOfAnotherShopIsThatShops() {
        Events events = (Events) receive(push("{\"notificationType\":\"ORDER_STATUS_UPDATED\",\"campaignId\":44444444,\"orderId\":1,\"status\":\"DELIVERY\"}"));

        assertThat(events.events()).singleElement().extracting(Addressed::account).isEqualTo("44444444");
        assertThat(connector.address()).isEqualTo("22222222");
    }

    @Test
    void whatNobodyKnowsIsKept() {
        assertThat(only(push("{\"notificationType\":\"PARCEL_SANG\",\"song\":\"Катюша\"}"))).isInstanceOfSatisfying(Unrecognised.class, notice -> {
            assertThat(notice.raw()).contains("Катюша");
            assertThat(notice.reason()).isNotBlank();
        });
        assertThat(only(push("[1,2]"))).isInstanceOf(Unrecognised.class);
        assertThat(only(push("{\"notificationType\":\"CHAT_ARBITRAGE_STARTED\"}"))).isInstanceOf(Unrecognised.class);
    }

    private WebhookResult receive(WebhookCall call) {
        return connector.receive(call);
    }

    private List<String> wakes(WebhookCall call) {
        return List.copyOf(((Events) receive(call)).wake());
    }

    private List<ChannelEvent> events(WebhookCall call) {
        return ((Events) receive(call)).events().stream().map(Addressed::event).toList();
    }

    private ChannelEvent only(WebhookCall call) {
        assertThat(events(call)).hasSize(1);
        return events(call).get(0);
    }

    private static WebhookCall push(String body) {
        return PlayedPushes.call(bytes(body), KEY + "/notification");
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(Reply reply) throws Exception {
        return new ObjectMapper().readTree(reply.body());
    }
}
