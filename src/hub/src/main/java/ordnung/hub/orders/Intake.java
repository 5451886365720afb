package ordnung.hub.orders;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.hub.inbox.Arrivals;
import ordnung.hub.orders.store.RequestCards;
import ordnung.hub.orders.store.RequestCards.Opened;
import ordnung.hub.orders.store.RequestCards.Request;
import ordnung.hub.platform.live.Change;

/**
 * Every message belongs to an order: to the conversation's latest open one, or to a new one that it opens. What the shop itself said first
 * from another device opens nothing: nobody has asked for anything yet. Three statements, however large the batch.
 */
@ApplicationScoped
public class Intake implements Arrivals {
    private final RequestCards cards;

    Intake(RequestCards cards) {
        this.cards = cards;
    }

    @Override
    public Uni<List<Change>> on(SqlConnection tx, List<Arrived> messages) {
        Map<UUID, List<Arrived>> byConversation = new LinkedHashMap<>();
        messages.forEach(m -> byConversation.computeIfAbsent(m.conversation().id(), id -> new ArrayList<>()).add(m));
        return cards.openCards(tx, byConversation.keySet()).chain(open -> link(tx, messages, open)
                .chain(() -> cards.open(tx, requests(byConversation, open)))
                .map(opened -> opened.stream().map(Intake::created).toList()));
    }

    private Uni<Void> link(SqlConnection tx, List<Arrived> messages, Map<UUID, UUID> open) {
        List<Arrived> ofOrders = messages.stream().filter(m -> open.containsKey(m.conversation().id())).toList();
        return cards.link(tx, ofOrders.stream().map(Arrived::messageId).toList(),
                ofOrders.stream().map(m -> open.get(m.conversation().id())).toList());
    }

    private static List<Request> requests(Map<UUID, List<Arrived>> byConversation, Map<UUID, UUID> open) {
        List<Request> requests = new ArrayList<>();
        byConversation.forEach((id, messages) -> {
            if (!open.containsKey(id) && messages.stream().anyMatch(Intake::asks)) {
                ConversationRef of = messages.get(0).conversation();
                requests.add(new Request(id, of.customerId(), of.customerName(), of.accountId(), of.channel(), of.direction(), of.branch(),
                        messages.stream().map(Arrived::messageId).toList()));
            }
        });
        return requests;
    }

    private static boolean asks(Arrived message) {
        return message.direction() == Direction.IN && message.kind() != MessageKind.SYSTEM;
    }

    private static Change created(Opened card) {
        return new Change("card.created", card.conversationId(), card.cardId(), Map.of("cardId", card.cardId().toString(),
                "number", card.number(), "boardId", card.boardId().toString(), "stage", card.stage(), "version", 0));
    }
}
