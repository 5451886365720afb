package ordnung.hub.orders;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.hub.inbox.Arrivals;
import ordnung.hub.orders.store.RequestCards;
import ordnung.hub.orders.store.RequestCards.Opened;
import ordnung.hub.orders.store.RequestCards.Request;
import ordnung.hub.platform.live.Change;

/**
 * Every message belongs to an order: to the one of the conversation's that it is about ({@link Topics}), or to a new one that it opens. What the shop itself said first
 * from another device opens nothing: nobody has asked for anything yet. An order that the provider keeps has a card of its own
 * ({@link OrderCards}). Three statements, however large the batch, five more where it holds such orders, and two where a conversation has several live ones.
 */
@ApplicationScoped
public class Intake implements Arrivals {
    private final RequestCards cards;
    private final OrderCards orders;
    private final Topics topics;

    Intake(RequestCards cards, OrderCards orders, Topics topics) {
        this.cards = cards;
        this.topics = topics;
        this.orders = orders;
    }

    @Override
    public Uni<List<Change>> on(SqlConnection tx, List<Arrived> messages) {
        Map<UUID, List<Arrived>> byConversation = new LinkedHashMap<>();
        messages.forEach(m -> byConversation.computeIfAbsent(m.conversation().id(), id -> new ArrayList<>()).add(m));
        return cards.openCards(tx, byConversation.keySet())
                .chain(live -> orders.sort(tx, messages, live.newest()).chain(sorted -> topics.of(tx, messages.stream()
                        .filter(m -> !sorted.speaksOfOrder(m)).toList(), live).chain(about -> on(tx, byConversation, live.newest(), sorted, about))));
    }

    /** @param about  the order of each message that speaks of none of the provider's, where there is one */
    private Uni<List<Change>> on(SqlConnection tx, Map<UUID, List<Arrived>> byConversation, Map<UUID, UUID> open, OrderCards.Sorted sorted,
                                 Map<UUID, UUID> about) {
        Map<UUID, UUID> links = new LinkedHashMap<>(sorted.cards());
        links.putAll(about);
        List<Request> requests = new ArrayList<>(sorted.requests());
        requests.addAll(requests(byConversation, open, sorted));
        return cards.link(tx, List.copyOf(links.keySet()), List.copyOf(links.values()))
                .chain(() -> cards.open(tx, requests))
                .chain(opened -> orders.bind(tx, sorted, opened)
                        .map(followed -> Stream.concat(opened.stream().map(Intake::created), followed.stream()).toList()));
    }

    /** One for each conversation without an open card in which somebody asks for something. What else is said there goes with it. */
    private static List<Request> requests(Map<UUID, List<Arrived>> byConversation, Map<UUID, UUID> open, OrderCards.Sorted sorted) {
        List<Request> requests = new ArrayList<>();
        byConversation.forEach((id, all) -> {
            List<Arrived> messages = all.stream().filter(m -> !sorted.speaksOfOrder(m)).toList();
            if (!open.containsKey(id) && messages.stream().anyMatch(Intake::asks)) {
                requests.add(request(messages));
            }
        });
        return requests;
    }

    /** @param messages  of one conversation */
    static Request request(List<Arrived> messages) {
        ConversationRef of = messages.get(0).conversation();
        return new Request(of.id(), of.customerId(), of.customerName(), of.accountId(), of.channel(), of.direction(), of.branch(),
                messages.stream().map(Arrived::messageId).toList());
    }

    private static boolean asks(Arrived message) {
        return message.direction() == Direction.IN && message.kind() != MessageKind.SYSTEM;
    }

    private static Change created(Opened card) {
        return new Change("card.created", card.conversationId(), card.cardId(), Map.of("cardId", card.cardId().toString(),
                "number", card.number(), "boardId", card.boardId().toString(), "stage", card.stage(), "version", 0));
    }
}
