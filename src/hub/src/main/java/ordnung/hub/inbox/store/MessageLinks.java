package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.inbox.Links;
import ordnung.hub.inbox.Links.Link;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;

/**
 * Links messages of one conversation to orders, however many at once. An order that a message is linked to is spoken of in this conversation; where
 * only that made it so, it no longer is once the last such message is unlinked.
 */
@ApplicationScoped
public class MessageLinks {
    private final Db db;
    private final Changes changes;

    MessageLinks(Db db, Changes changes) {
        this.db = db;
        this.changes = changes;
    }

    /**
     * Twice is once. Two people who link at once in a conversation do so one after the other.
     *
     * @return what has changed: less than was wanted where it was so already
     * @throws Problem 404 for a conversation, message or card that is not there
     */
    public Uni<Links> change(UUID conversationId, Links wanted) {
        return db.transaction(tx -> check(tx, conversationId, wanted)
                .chain(() -> link(tx, wanted.link()))
                .chain(linked -> unlink(tx, wanted.unlink()).map(gone -> new Links(linked, gone)))
                .call(done -> join(tx, conversationId, cards(done.link())))
                .call(done -> leave(tx, conversationId, cards(done.unlink())))
                .call(done -> changes.record(tx, done.none() ? List.of() : List.of(told(conversationId, done)))));
    }

    /** The conversation stays locked: what comes in meanwhile waits, and finds the orders as they are then. */
    private static Uni<Void> check(SqlConnection tx, UUID conversationId, Links wanted) {
        return Db.first(tx, Row::toJson, "select id from conversation where id = $1 for no key update", conversationId)
                .invoke(found -> found.orElseThrow(() -> Problem.notFound("conversation")))
                .chain(() -> Db.first(tx, (Row row) -> row, """
                        select (select count(*) from message where id = any ($1) and conversation_id = $2) as messages,
                               (select count(*) from card where id = any ($3)) as cards""",
                        array(wanted.messages()), conversationId, array(wanted.cards())))
                .invoke(found -> {
                    if (found.orElseThrow().getLong("messages") < wanted.messages().size()) {
                        throw Problem.notFound("message");
                    }
                    if (found.orElseThrow().getLong("cards") < wanted.cards().size()) {
                        throw Problem.notFound("card");
                    }
                }).replaceWithVoid();
    }

    private static Uni<List<Link>> link(SqlConnection tx, List<Link> some) {
        return Db.list(tx, MessageLinks::read, """
                insert into message_card (message_id, card_id) select distinct * from unnest($1::uuid[], $2::uuid[]) on conflict do nothing
                returning message_id, card_id""", uuids(some, Link::message), uuids(some, Link::card));
    }

    private static Uni<List<Link>> unlink(SqlConnection tx, List<Link> some) {
        return Db.list(tx, MessageLinks::read, """
                delete from message_card x using unnest($1::uuid[], $2::uuid[]) as r (message, card)
                where x.message_id = r.message and x.card_id = r.card returning x.message_id, x.card_id""",
                uuids(some, Link::message), uuids(some, Link::card));
    }

    private static Link read(Row row) {
        return new Link(row.getUUID("message_id"), row.getUUID("card_id"));
    }

    private static Uni<Void> join(SqlConnection tx, UUID conversationId, List<UUID> cards) {
        return cards.isEmpty() ? Uni.createFrom().voidItem() : Db.query(tx, """
                insert into card_conversation (card_id, conversation_id, by_link) select card, $1, true from unnest($2::uuid[]) as card
                on conflict do nothing""", conversationId, array(cards)).replaceWithVoid();
    }

    private static Uni<Void> leave(SqlConnection tx, UUID conversationId, List<UUID> cards) {
        return cards.isEmpty() ? Uni.createFrom().voidItem() : Db.query(tx, """
                delete from card_conversation x where x.conversation_id = $1 and x.card_id = any ($2) and x.by_link
                  and not exists (select from message_card l join message m on m.id = l.message_id
                                  where l.card_id = x.card_id and m.conversation_id = $1)""", conversationId, array(cards)).replaceWithVoid();
    }

    /**
     * A message that is being written belongs to orders. Those that are not there are left out.
     */
    static Uni<Void> add(SqlConnection tx, UUID conversationId, UUID messageId, Collection<UUID> cards) {
        return cards.isEmpty() ? Uni.createFrom().voidItem() : Db.query(tx, """
                with linked as (
                    insert into message_card (message_id, card_id) select $2, id from card where id = any ($3) on conflict do nothing)
                insert into card_conversation (card_id, conversation_id, by_link) select id, $1, true from card where id = any ($3)
                on conflict do nothing""", conversationId, messageId, array(cards)).replaceWithVoid();
    }

    private static Change told(UUID conversationId, Links done) {
        return new Change("links.updated", conversationId, conversationId, Map.of("messages", texts(done.messages()), "cards", texts(done.cards())));
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static List<UUID> cards(List<Link> links) {
        return links.stream().map(Link::card).distinct().toList();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
