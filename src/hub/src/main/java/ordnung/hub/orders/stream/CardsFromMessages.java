package ordnung.hub.orders.stream;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.events.Direction;
import ordnung.events.MessageKind;
import ordnung.hub.inbox.Arrivals;
import ordnung.hub.inbox.NewRequests;
import ordnung.hub.inbox.NewRequests.NewCard;
import ordnung.hub.inbox.NewRequests.Request;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;

/**
 * Every request is on the board from the first contact: a customer's message in a conversation without an open order makes one. Messages of a
 * conversation that has one are linked to it.
 */
@ApplicationScoped
public class CardsFromMessages implements Arrivals {
    private final NewRequests requests;

    CardsFromMessages(NewRequests requests) {
        this.requests = requests;
    }

    @Override
    public Uni<List<Change>> on(SqlConnection tx, List<Arrived> messages) {
        return open(tx, messages).chain(open -> {
            List<Arrived> ofOpen = messages.stream().filter(one -> open.containsKey(one.conversation().id())).toList();
            List<Request> fresh = fresh(messages, open.keySet());
            return link(tx, ofOpen, open).chain(() -> fresh.isEmpty() ? Uni.createFrom().item(List.<Change>of())
                    : requests.open(tx, fresh).map(cards -> cards.stream().map(NewCard::change).toList()));
        });
    }

    /** The latest open order of each conversation. The conversations are locked by the update of their state before, so two writers do not both find none. */
    private static Uni<Map<UUID, UUID>> open(SqlConnection tx, List<Arrived> messages) {
        Set<UUID> conversations = messages.stream().map(one -> one.conversation().id()).collect(Collectors.toCollection(TreeSet::new));
        return Db.list(tx, row -> Map.entry(row.getUUID("conversation_id"), row.getUUID("card_id")), """
                select distinct on (cc.conversation_id) cc.conversation_id, cc.card_id
                from card_conversation cc join card k on k.id = cc.card_id
                where cc.conversation_id = any ($1::uuid[]) and k.closed_at is null
                order by cc.conversation_id, k.number desc""", (Object) conversations.toArray(UUID[]::new))
                .map(rows -> {
                    Map<UUID, UUID> open = new HashMap<>();
                    rows.forEach(row -> open.put(row.getKey(), row.getValue()));
                    return open;
                });
    }

    private static List<Request> fresh(List<Arrived> messages, Set<UUID> open) {
        Map<UUID, List<Arrived>> byConversation = new LinkedHashMap<>();
        messages.stream().filter(one -> !open.contains(one.conversation().id()))
                .forEach(one -> byConversation.computeIfAbsent(one.conversation().id(), id -> new ArrayList<>()).add(one));
        return byConversation.values().stream().filter(all -> all.stream().anyMatch(CardsFromMessages::asks)).map(all -> {
            ConversationRef conversation = all.get(0).conversation();
            return new Request(conversation.id(), conversation.customerId(), conversation.customerName(), conversation.accountId(),
                    conversation.channel(), conversation.direction(), conversation.branch(), all.stream().map(Arrived::messageId).toList());
        }).toList();
    }

    private static boolean asks(Arrived message) {
        return message.direction() == Direction.IN && message.kind() != MessageKind.SYSTEM;
    }

    private static Uni<Void> link(SqlConnection tx, List<Arrived> messages, Map<UUID, UUID> open) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, "insert into message_card (message_id, card_id) select * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing",
                messages.stream().map(Arrived::messageId).toArray(UUID[]::new),
                messages.stream().map(one -> open.get(one.conversation().id())).toArray(UUID[]::new)).replaceWithVoid();
    }
}
