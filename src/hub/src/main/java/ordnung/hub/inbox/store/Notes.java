package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Storable;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;

/** Words for colleagues, in the thread and never to the customer. They answer nobody. */
@ApplicationScoped
public class Notes {
    private final Clock clock;

    Notes(Clock clock) {
        this.clock = clock;
    }

    /** @param cards  the orders that it is about */
    public Uni<List<Change>> add(SqlConnection tx, UUID messageId, UUID conversationId, String text, Set<UUID> cards, Actor actor) {
        return Db.query(tx, """
                insert into message (id, conversation_id, account_id, direction, kind, text, author_kind, author_id, author_name, note, sent_at,
                                     position, received_at)
                select $1, c.id, c.account_id, 'out', 'text', $3, $4, $5, $6, true, $7, $7, $7 from conversation c where c.id = $2""",
                messageId, conversationId, Storable.text(text), actor.kind() == Actor.Kind.AUTOMATION ? "automation" : "staff", actor.id(),
                actor.name(), Time.utc(clock.instant()))
                .call(rows -> MessageLinks.add(tx, conversationId, messageId, rows.rowCount() == 0 ? Set.of() : cards))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw Problem.notFound("conversation");
                    }
                    return List.of(new Change("message.created", conversationId, messageId, Map.of("direction", "out", "kind", "text", "note", true)));
                });
    }
}
