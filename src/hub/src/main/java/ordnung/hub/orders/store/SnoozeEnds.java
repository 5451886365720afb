package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ordnung.hub.inbox.store.Snoozes;
import ordnung.hub.orders.CardMoved;
import ordnung.hub.orders.StageEntered;
import ordnung.hub.platform.live.Change;

/** Conversations that were put off until their order comes to a stage. */
@ApplicationScoped
class SnoozeEnds implements StageEntered {
    private final Snoozes snoozes;

    SnoozeEnds(Snoozes snoozes) {
        this.snoozes = snoozes;
    }

    @Override
    public Uni<List<Change>> on(SqlConnection tx, CardMoved event) {
        return snoozes.entered(tx, event.cardId(), event.to().key());
    }
}
