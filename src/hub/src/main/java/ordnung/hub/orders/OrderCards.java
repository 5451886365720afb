package ordnung.hub.orders;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ordnung.hub.inbox.Arrivals.Arrived;
import ordnung.hub.orders.store.ProviderOrders;
import ordnung.hub.orders.store.ProviderOrders.Bound;
import ordnung.hub.orders.store.ProviderOrders.Key;
import ordnung.hub.orders.store.RequestCards.Opened;
import ordnung.hub.orders.store.RequestCards.Request;
import ordnung.hub.platform.live.Change;

/**
 * One card for each order that a provider keeps, however often and in whatever messages it is told. The first order of a conversation that has an
 * empty request takes that card: the customer has talked about it and then ordered. Every further one has a card of its own.
 */
@ApplicationScoped
class OrderCards {
    private final ProviderOrders orders;
    private final OrderProgress progress;

    OrderCards(ProviderOrders orders, OrderProgress progress) {
        this.orders = orders;
        this.progress = progress;
    }

    /**
     * @param all       messages that speak of orders, by order
     * @param cards     cards of such messages, by message, where there is a card
     * @param bound     orders that take a card which was there
     * @param requests  cards to be opened, for {@code fresh} in the same order
     */
    record Sorted(Map<Key, List<Arrived>> all, Map<UUID, UUID> cards, List<Bound> bound, List<Request> requests, List<Key> fresh) {

        boolean speaksOfOrder(Arrived message) {
            return !all.isEmpty() && ProviderOrder.of(message) != null;
        }
    }

    Uni<Sorted> sort(SqlConnection tx, List<Arrived> messages, Map<UUID, UUID> open) {
        Map<Key, List<Arrived>> all = new LinkedHashMap<>();
        for (Arrived message : messages) {
            ProviderOrder order = ProviderOrder.of(message);
            if (order != null) {
                all.computeIfAbsent(new Key(message.conversation().accountId(), order.id()), key -> new ArrayList<>()).add(message);
            }
        }
        Sorted sorted = new Sorted(all, new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        return all.isEmpty() ? Uni.createFrom().item(sorted) : orders.known(tx, List.copyOf(all.keySet()))
                .chain(known -> orders.free(tx, List.copyOf(open.values())).invoke(free -> sort(sorted, known, open, new HashSet<>(free))))
                .replaceWith(sorted);
    }

    private static void sort(Sorted sorted, Map<Key, UUID> known, Map<UUID, UUID> open, Set<UUID> free) {
        sorted.all.forEach((key, messages) -> {
            UUID talkedAbout = open.get(messages.get(0).conversation().id());
            UUID card = known.containsKey(key) ? known.get(key) : talkedAbout != null && free.remove(talkedAbout) ? talkedAbout : null;
            if (card == null) {
                sorted.fresh.add(key);
                sorted.requests.add(Intake.request(messages));
                return;
            }
            messages.forEach(message -> sorted.cards.put(message.messageId(), card));
            sorted.bound.add(bound(key, card, messages));
        });
    }

    private static Bound bound(Key key, UUID card, List<Arrived> messages) {
        ProviderOrder order = messages.stream().map(ProviderOrder::of).filter(one -> !one.lines().isEmpty()).findFirst()
                .orElseGet(() -> ProviderOrder.of(messages.get(0)));
        return new Bound(key, card, messages.get(0).conversation().channel(), order);
    }

    /**
     * @param opened  of which the first are of the sorted requests
     * @return  cards that follow what their orders had come to before
     */
    Uni<List<Change>> bind(SqlConnection tx, Sorted sorted, List<Opened> opened) {
        List<Bound> all = new ArrayList<>(sorted.bound);
        for (int i = 0; i < sorted.fresh.size(); i++) {
            Key key = sorted.fresh.get(i);
            all.add(bound(key, opened.get(i).cardId(), sorted.all.get(key)));
        }
        if (all.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return orders.bind(tx, all).chain(() -> orders.early(tx, sorted.fresh)).chain(early -> progress.follow(tx, early));
    }
}
