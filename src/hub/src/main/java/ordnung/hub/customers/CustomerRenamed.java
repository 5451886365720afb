package ordnung.hub.customers;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.live.Change;

/** What bears a customer's name is told of the new one, in the transaction that gives it. Every bean of this type is asked. */
public interface CustomerRenamed {
    Uni<List<Change>> on(SqlConnection tx, UUID customerId, String name);
}
