package ordnung.hub.orders;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import ordnung.hub.platform.live.Change;

/** Something that is to happen when a card enters a stage. Every bean of this type is asked, one after another. */
public interface StageEntered {

    /**
     * Within the move's transaction: what is written here is written with the move or not at all. A failure undoes the move, so what may
     * rightly not work is to be recorded and not thrown.
     */
    Uni<List<Change>> on(SqlConnection tx, CardMoved event);
}
