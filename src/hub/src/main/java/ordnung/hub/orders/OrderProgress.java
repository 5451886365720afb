package ordnung.hub.orders;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ordnung.hub.inbox.OrderReports;
import ordnung.hub.orders.store.ProviderOrders;
import ordnung.hub.orders.store.ProviderOrders.Further;
import ordnung.hub.orders.store.ProviderOrders.Key;
import ordnung.hub.orders.store.ProviderOrders.Report;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.live.Change;

/** Cards follow the orders that their providers keep. */
@ApplicationScoped
class OrderProgress implements OrderReports {
    /** Whoever moves a card under this name does so because the provider has: it need not be told. */
    static final Actor PROVIDER = Actor.automation("provider");

    private final ProviderOrders orders;
    private final CardMoves moves;

    OrderProgress(ProviderOrders orders, CardMoves moves) {
        this.orders = orders;
        this.moves = moves;
    }

    /** Of several reports on one order the latest counts. */
    @Override
    public Uni<List<Change>> on(SqlConnection tx, List<Reported> reports) {
        Map<Key, Report> latest = new LinkedHashMap<>();
        reports.stream().map(OrderProgress::report).forEach(one -> latest.merge(one.key(), one, (a, b) -> b.at().isBefore(a.at()) ? a : b));
        return orders.report(tx, List.copyOf(latest.values())).chain(further -> follow(tx, further));
    }

    private static Report report(Reported one) {
        return new Report(new Key(one.account(), one.change().orderId()), one.change().status(), one.change().providerStatus(),
                one.change().changeId(), one.change().at());
    }

    Uni<List<Change>> follow(SqlConnection tx, List<Further> further) {
        return Multi.createFrom().iterable(further)
                .onItem().transformToUniAndConcatenate(one -> moves.follow(tx, one.card(), one.status(), one.providerStatus(), PROVIDER))
                .collect().asList().map(lists -> lists.stream().flatMap(List::stream).toList());
    }
}
