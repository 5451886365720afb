package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.customers.CustomerRenamed;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;

/** What a customer wrote before anybody knew the name bears it from now on; the inbox shows the new one. */
@ApplicationScoped
class AuthorNames implements CustomerRenamed {

    @Override
    public Uni<List<Change>> on(SqlConnection tx, UUID customerId, String name) {
        return Db.query(tx, """
                update message m set author_name = $2 from conversation c
                where c.customer_id = $1 and m.conversation_id = c.id and m.author_kind = 'customer' and m.author_name is null""", customerId, name)
                .chain(() -> Db.list(tx, row -> new Change("conversation.updated", row.getUUID("id"), row.getUUID("id"),
                                Map.of("state", row.getString("state"), "version", row.getLong("version"))),
                        "update conversation set version = version + 1 where customer_id = $1 returning id, state, version", customerId));
    }
}
