package ordnung.hub.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;
import ordnung.hub.platform.Actor;

/** Sends to a customer. */
public interface Outgoing {

    /** Message and outbox row are written into {@code tx}: the message goes out when that commits, and never when it does not. */
    Uni<Sent> send(SqlConnection tx, UUID conversationId, Draft draft, Actor actor);
}
