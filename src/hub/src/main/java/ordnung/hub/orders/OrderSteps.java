package ordnung.hub.orders;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ordnung.connector.Orders;
import ordnung.events.OrderStatus;
import ordnung.host.Accounts;
import ordnung.hub.orders.store.OrderWishes;
import ordnung.hub.platform.live.Change;

/** A card that people move takes its order along at the provider, where that lets the shop decide. Written with the move, told after it. */
@ApplicationScoped
class OrderSteps implements StageEntered {
    private final OrderWishes wishes;
    private final Accounts accounts;

    OrderSteps(OrderWishes wishes, Accounts accounts) {
        this.wishes = wishes;
        this.accounts = accounts;
    }

    @Override
    public Uni<List<Change>> on(SqlConnection tx, CardMoved event) {
        OrderStatus status = OrderStages.status(event.to()).orElse(null);
        if (status == null || OrderProgress.PROVIDER.equals(event.actor())) {
            return Uni.createFrom().item(List.of());
        }
        return wishes.accounts(tx, event.cardId()).chain(all -> {
            List<UUID> told = all.stream().filter(id -> accounts.byId(id.toString())
                    .map(account -> account.connector() instanceof Orders orders && orders.canSet(status)).orElse(false)).toList();
            return told.isEmpty() ? Uni.createFrom().item(List.<Change>of()) : wishes.wish(tx, event.cardId(), told, status).replaceWith(List.of());
        });
    }
}
