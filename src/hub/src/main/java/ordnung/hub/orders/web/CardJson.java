package ordnung.hub.orders.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.Item;
import ordnung.hub.orders.Money;
import org.jspecify.annotations.Nullable;

/**
 * A card as the API shows it.
 *
 * @param board  the board's key
 * @param draft  what was read from the conversation and waits to be confirmed
 */
public record CardJson(UUID id, long number, String title, String board, UUID boardId, String stage, Instant stageSince, String direction,
                       @Nullable String branch, Card.@Nullable Person customer, Card.@Nullable Person responsible, Card.Source source,
                       List<Item> items, BigDecimal discountPercent, Money total, @Nullable String fulfilment, @Nullable Boolean inStock,
                       @Nullable String payment, Money paid, @Nullable Instant due, @Nullable String address, @Nullable String inscription,
                       @Nullable String comment, List<String> missing, @Nullable LocalDate supplyDate, @Nullable Object draft,
                       List<UUID> conversations, List<UUID> messages, Instant createdAt, Instant updatedAt, Card.@Nullable Closed closed,
                       int version) {

    public static CardJson of(Card card) {
        Details d = card.details();
        BigDecimal discount = d.goods().discountPercent();
        return new CardJson(card.id(), card.number(), card.title(), card.boardKey(), card.boardId(), card.stage(), card.stageSince(),
                card.direction(), d.branch(), card.customer(), card.responsible(), card.source(), d.goods().items(),
                discount.scale() < 0 ? discount.setScale(0) : discount, d.goods().total(), d.fulfilment(), d.inStock(), d.payment(),
                Money.of(d.paid(), d.goods().currency()), d.due(), d.address(), d.inscription(), d.comment(), d.missing(), d.supplyDate(),
                null, card.conversations(), card.messages(), card.createdAt(), card.updatedAt(), card.closed(), card.version());
    }
}
