package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ordnung.hub.inbox.Answering.Answer;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;

/**
 * Which order an answer is about where nobody says: that of the message which it quotes, else the one that the customer wrote about last, else the
 * newest. Orders that are over count for nothing.
 */
@ApplicationScoped
public class Topics {
    /** Whoever has said nothing of an order for so many messages talks of another. Keeps a long thread as cheap as a short one. */
    private static final int FAR_ENOUGH = 100;
    private static final String OF = """
            with live as (
                select k.id, k.created_at from card_conversation x join card k on k.id = x.card_id
                where x.conversation_id = $1 and k.closed_at is null)
            select array(select x.card_id from message_card x join live on live.id = x.card_id where x.message_id = $2::uuid) as quoted,
                   coalesce((select x.card_id
                             from (select id, direction, position, seq from message where conversation_id = $1
                                   order by position desc, seq desc limit\s""" + FAR_ENOUGH + """
                             ) m join message_card x on x.message_id = m.id join live on live.id = x.card_id
                             where m.direction = 'in' order by m.position desc, m.seq desc, live.created_at desc limit 1),
                            (select id from live order by created_at desc, id desc limit 1)) as spoken""";

    private final Db db;

    Topics(Db db) {
        this.db = db;
    }

    /** @throws Problem 400 where an order is named that is not there */
    public Uni<Set<UUID>> of(SqlConnection tx, UUID conversationId, Answer answer) {
        Set<UUID> named = answer.cardIds();
        return named != null ? check(tx, named).replaceWith(named)
                : Db.first(tx, Topics::read, OF, conversationId, answer.replyTo()).map(Optional::orElseThrow);
    }

    /** What the composer offers to answer about while nothing is quoted. */
    public Uni<Optional<UUID>> offered(UUID conversationId) {
        return db.first(Topics::read, OF, conversationId, null).map(found -> found.orElseThrow().stream().findFirst());
    }

    private static Set<UUID> read(Row row) {
        List<UUID> quoted = List.of(row.getArrayOfUUIDs("quoted"));
        UUID spoken = row.getUUID("spoken");
        return !quoted.isEmpty() ? Set.copyOf(quoted) : spoken == null ? Set.of() : Set.of(spoken);
    }

    private static Uni<Void> check(SqlConnection tx, Collection<UUID> cards) {
        return cards.isEmpty() ? Uni.createFrom().voidItem() : Db.first(tx, row -> row.getLong(0), "select count(*) from card where id = any ($1)",
                (Object) cards.toArray(UUID[]::new)).invoke(found -> {
                    if (found.orElseThrow() < cards.size()) {
                        throw Problem.badField("cards", "is no order");
                    }
                }).replaceWithVoid();
    }
}
