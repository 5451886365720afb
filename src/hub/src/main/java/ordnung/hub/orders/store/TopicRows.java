package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import org.jspecify.annotations.Nullable;

/** What was talked of where a conversation has several live orders: two statements for however many conversations and messages. */
@ApplicationScoped
public class TopicRows {
    /** Whoever has said nothing of an order for so many messages talks of another. */
    private static final int FAR_ENOUGH = 100;
    private static final String LAST = """
            (select x.card_id from lately m join message_card x on x.message_id = m.id join live on live.conversation_id = v.id and live.id = x.card_id
             where m.direction = '%s' order by m.position desc, m.seq desc, live.created_at desc limit 1)""";
    private static final String TALK = """
            with live as (
                select x.conversation_id, k.id, k.created_at from card_conversation x join card k on k.id = x.card_id
                where x.conversation_id = any ($1) and k.closed_at is null)
            select v.id, t.asked, t.told from unnest($1::uuid[]) as v (id) cross join lateral (
                with lately as (
                    select id, direction, position, seq from message where conversation_id = v.id and not note
                    order by position desc, seq desc limit\s""" + FAR_ENOUGH + ") select " + LAST.formatted("out") + " as asked, " + LAST.formatted("in")
            + " as told) t";
    private static final String QUOTES = """
            select m.id, q.id as quoted,
                   (select x.card_id from message_card x join card k on k.id = x.card_id
                        join card_conversation c on c.card_id = k.id and c.conversation_id = m.conversation_id
                    where x.message_id = q.id and k.closed_at is null order by k.created_at desc limit 1) as card
            from message m join message q on q.id = coalesce(
                (select o.id from message o where o.account_id = m.account_id and o.external_id = m.reply_to),
                (select a.message_id from message_alias a where a.account_id = m.account_id and a.external_id = m.reply_to))
            where m.id = any ($1) and m.reply_to is not null""";

    /**
     * @param asked  the order of the last message of ours that belongs to a live one; null: none of late
     * @param told   the customer's
     */
    public record Talk(UUID conversationId, @Nullable UUID asked, @Nullable UUID told) {
    }

    /** @param cardId  a live order of the quoted message; null: it belongs to none, or not yet */
    public record Quote(UUID messageId, UUID quotedId, @Nullable UUID cardId) {
    }

    public Uni<List<Talk>> talks(SqlConnection tx, Collection<UUID> conversations) {
        return Db.list(tx, row -> new Talk(row.getUUID("id"), row.getUUID("asked"), row.getUUID("told")), TALK,
                (Object) conversations.toArray(UUID[]::new));
    }

    /** Of messages that are stored. */
    public Uni<List<Quote>> quotes(SqlConnection tx, Collection<UUID> messages) {
        return Db.list(tx, row -> new Quote(row.getUUID("id"), row.getUUID("quoted"), row.getUUID("card")), QUOTES,
                (Object) messages.toArray(UUID[]::new));
    }
}
