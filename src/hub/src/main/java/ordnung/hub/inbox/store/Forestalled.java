package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import ordnung.hub.platform.Actor;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Two people who answer the same question at once: the second is told, before the customer reads two answers. */
@ApplicationScoped
public class Forestalled {
    private static final String SINCE = """
            select m.id, coalesce(m.author_name, '') as name from message m
            where m.conversation_id = $1 and m.direction = 'out' and not m.note
              and m.seq > (select seq from message where id = $2 and conversation_id = $1)
              and (m.author_kind = 'echo' or m.author_kind = 'staff' and m.author_id is distinct from $3)
              and coalesce(m.delivery_state, 'sent') <> 'failed' and not exists (select 1 from scheduled_message s where s.message_id = m.id)
            order by m.seq limit 1""";

    /**
     * Holds the conversation from here on, so that of two at the same instant one comes second.
     *
     * @param seen  the last message that the writer knew of; null, or one of another conversation: nobody asks
     * @throws Problem 409 where somebody else has answered since, with {@code messageId} and {@code by}
     */
    public Uni<Void> check(SqlConnection tx, UUID conversationId, @Nullable UUID seen, Actor actor) {
        if (seen == null) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, "select from conversation where id = $1 for no key update", conversationId)
                .chain(() -> Db.first(tx, row -> row, SINCE, conversationId, seen, actor.id()))
                .invoke(found -> found.ifPresent(row -> {
                    throw Problem.of(409, "answered-meanwhile", "Somebody else was quicker", "A colleague has answered meanwhile: read it first")
                            .with("messageId", row.getUUID("id")).with("by", row.getString("name"));
                })).replaceWithVoid();
    }
}
