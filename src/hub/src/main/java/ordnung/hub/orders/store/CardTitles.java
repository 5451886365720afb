package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.customers.CustomerRenamed;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;

/** The titles of a customer's orders bear the customer's name. */
@ApplicationScoped
class CardTitles implements CustomerRenamed {

    @Override
    public Uni<List<Change>> on(SqlConnection tx, UUID customerId, String name) {
        return Db.list(tx, row -> new Change("card.updated", null, row.getUUID("id"), Map.of("cardId", row.getUUID("id").toString(),
                        "number", row.getLong("number"), "boardId", row.getUUID("board_id").toString(), "stage", row.getString("stage"),
                        "previousStage", row.getString("stage"), "version", row.getInteger("version"))), """
                update card set title = '№ ' || number || ' – ' || $2::text, version = version + 1 where customer_id = $1
                returning id, number, board_id, stage, version""", customerId, name);
    }
}
