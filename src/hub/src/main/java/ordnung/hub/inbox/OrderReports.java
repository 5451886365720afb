package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import ordnung.events.OrderChanged;
import ordnung.hub.platform.live.Change;

/**
 * Told of orders that have come further at their provider, within the transaction that stores the batch, after its messages. A report may come
 * twice, late, and before the order itself.
 */
public interface OrderReports {

    /** @return what changed by it, for the live stream */
    Uni<List<Change>> on(SqlConnection tx, List<Reported> reports);

    record Reported(UUID account, OrderChanged change) {
    }
}
