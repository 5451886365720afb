package ordnung.hub.orders.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;

/** A card's own history: who did what, when. */
@ApplicationScoped
public class CardEvents {
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;

    CardEvents(Ids ids, Clock clock, ObjectMapper json) {
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param kind  created, moved, changed, closed, reopened, assigned, fired, told (by a provider), set (at it), not-set
     * @param data  what a reader of the history needs, plain values
     */
    public Uni<Void> record(SqlConnection tx, UUID cardId, Actor actor, String kind, Map<String, ?> data) {
        return Db.query(tx, """
                insert into card_event (id, card_id, at, actor_kind, actor_id, actor_name, kind, data)
                values ($1, $2, $3, $4, $5, $6, $7, $8)""",
                ids.next(), cardId, Time.utc(clock.instant()), actor.kind().word(), actor.id(), actor.name(), kind, write(data))
                .replaceWithVoid();
    }

    private String write(Map<String, ?> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A card's event holds plain values", e);
        }
    }
}
