package ordnung.connector.yandexmarket.inbound;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ordnung.connector.WebhookResult.Addressed;
import ordnung.connector.common.Json;
import ordnung.connector.common.MarketThread.Kind;
import ordnung.connector.common.MarketThread;
import ordnung.connector.common.Moments;
import ordnung.connector.common.Notices;
import ordnung.connector.yandexmarket.market.OrderReading;
import ordnung.connector.yandexmarket.market.OrderStatuses;
import ordnung.events.ChannelEvent;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.events.MessageReceived;
import ordnung.events.OrderChanged;
import ordnung.events.OrderStatus;
import ordnung.events.Unrecognised;
import org.jspecify.annotations.Nullable;

/**
 * Reads notifications ({@code …/push-notifications/reference/sendNotification}). What they say in full becomes an event of its own; what they
 * only point at is kept as a notice, and the feed that is woken brings it.
 */
final class Pushes {
    private final String campaignId;
    private final Notices notices;
    private final Clock clock;

    Pushes(String campaignId, Notices notices, Clock clock) {
        this.campaignId = campaignId;
        this.notices = notices;
        this.clock = clock;
    }

    /** At least one. */
    List<Addressed> read(Push push) {
        String account = account(push);
        return events(push).stream().map(event -> new Addressed(account, event)).toList();
    }

    private List<ChannelEvent> events(Push push) {
        return switch (push.type()) {
            case "CHAT_CREATED", "CHAT_MESSAGE_SENT" -> List.of(notice(push, Kind.CHAT, "chatId"));
            case "CHAT_ARBITRAGE_STARTED", "CHAT_ARBITRAGE_FINISHED" -> List.of(said(push, Kind.CHAT, "chatId", push.id("chatId")));
            case "GOODS_FEEDBACK_CREATED" -> List.of(notice(push, Kind.REVIEW, "feedbackId"));
            case "GOODS_FEEDBACK_COMMENT_CREATED" -> List.of(account(push, "commentId"));
            case "ORDER_CREATED" -> List.of(notice(push, Kind.ORDER, "orderId"));
            case "ORDER_STATUS_UPDATED" -> List.of(moved(push, push.id("status"), push.id("substatus")));
            case "ORDER_CANCELLED" -> List.of(moved(push, "CANCELLED", null));
            case "ORDER_CANCELLATION_REQUEST", "ORDER_UPDATED" -> List.of(said(push, Kind.ORDER, "orderId", push.id("orderId")));
            case "ORDER_RETURN_CREATED", "ORDER_RETURN_STATUS_UPDATED" -> returned(push);
            default -> List.of(push.type().contains("QUESTION") ? account(push, "questionId")
                    : notices.unreadable("a notification of a type that is not known", push.json()));
        };
    }

    /** Of another shop of the cabinet: whoever has that shop's account gets it. */
    private @Nullable String account(Push push) {
        String campaign = push.id("campaignId");
        boolean other = campaign != null && !campaign.equals(campaignId) && campaign.chars().allMatch(c -> c >= '0' && c <= '9');
        return other ? campaign : null;
    }

    private ChannelEvent notice(Push push, Kind kind, String field) {
        String id = push.id(field);
        if (id == null) {
            return notices.unreadable("a notification that does not say what it is about", push.json());
        }
        String message = push.id("messageId");
        return new Unrecognised(kind.thread(id), push.eventId(message == null ? id : id + ":" + message), push.type(), null, at(push), push.raw());
    }

    private Unrecognised account(Push push, String field) {
        return new Unrecognised(Unrecognised.ACCOUNT_THREAD, push.eventId(String.valueOf(push.id(field))), push.type(), null, at(push), push.raw());
    }

    private ChannelEvent moved(Push push, @Nullable String status, @Nullable String substatus) {
        String id = push.id("orderId");
        OrderChanged change = id == null ? null : OrderReading.change(id, status, substatus, at(push), push.raw());
        return change != null ? change : notice(push, Kind.ORDER, "orderId");
    }

    /** A word of the Market's own in the thread. @param entity  what it is about, for its id */
    private ChannelEvent said(Push push, Kind kind, String field, @Nullable String entity) {
        String id = push.id(field);
        if (id == null || entity == null) {
            return notices.unreadable("a notification that does not say what it is about", push.json());
        }
        String thread = kind.thread(id);
        return new MessageReceived(thread, push.eventId(entity), Direction.IN, MessageKind.SYSTEM, Announcements.of(push), List.of(), null,
                MarketThread.party(thread, null), at(push), null, Map.of("type", push.type()), push.raw());
    }

    private List<ChannelEvent> returned(Push push) {
        String orderId = push.id("orderId");
        String returnId = push.id("returnId");
        List<ChannelEvent> events = new ArrayList<>(List.of(said(push, Kind.ORDER, "orderId", returnId == null ? orderId : returnId)));
        String refund = Json.id(push.json().path("statuses"), "refundStatus");
        String shipment = Json.id(push.json().path("statuses"), "shipmentStatus");
        String ended = OrderStatuses.returned(refund) ? refund : OrderStatuses.returned(shipment) ? shipment : null;
        if (orderId != null && ended != null) {
            events.add(new OrderChanged(Kind.ORDER.thread(orderId), orderId, OrderStatus.RETURNED, ended,
                    orderId + ":return:" + returnId + ":" + ended, at(push), push.raw()));
        }
        return events;
    }

    private Instant at(Push push) {
        return Moments.or(push.at(), clock.instant());
    }
}
