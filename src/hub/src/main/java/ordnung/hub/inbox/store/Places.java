package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ordnung.hub.inbox.OrderRef;
import ordnung.hub.inbox.Place;
import ordnung.hub.platform.Db;

/** The conversations of a customer, and the orders that messages belong to: what a line of the thread needs to be told apart. */
@ApplicationScoped
public class Places {
    /** Nobody reads so many at once; whoever has more has the latest of them. */
    private static final int MOST = 200;

    private final Db db;

    Places(Db db) {
        this.db = db;
    }

    /** The latest first. */
    public Uni<List<Place>> ofCustomer(UUID customerId) {
        return db.list(row -> new Place(row.getUUID("id"), row.getString("channel"), row.getString("name")), """
                select c.id, c.channel, a.name from conversation c join channel_account a on a.id = c.account_id
                where c.customer_id = $1 order by c.last_at desc nulls last, c.id limit $2""", customerId, MOST);
    }

    /** In no order. */
    public Uni<List<Place>> of(Collection<UUID> conversations) {
        return conversations.isEmpty() ? Uni.createFrom().item(List.of()) : db.list(row -> new Place(row.getUUID("id"), row.getString("channel"),
                        row.getString("name")), """
                select c.id, c.channel, a.name from conversation c join channel_account a on a.id = c.account_id
                where c.id = any ($1) limit $2""", conversations.toArray(UUID[]::new), MOST);
    }

    public Uni<Map<UUID, OrderRef>> orders(Collection<UUID> cards) {
        return cards.isEmpty() ? Uni.createFrom().item(Map.of()) : db.list(row -> new OrderRef(row.getUUID("id"), row.getLong("number"),
                        row.getOffsetDateTime("closed_at") == null), "select id, number, closed_at from card where id = any ($1)",
                (Object) cards.toArray(UUID[]::new)).map(found -> found.stream().collect(Collectors.toMap(OrderRef::id, Function.identity())));
    }
}
