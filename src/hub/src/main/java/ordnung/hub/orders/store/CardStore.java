package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.orders.Card;
import ordnung.hub.orders.CardFilter;
import ordnung.hub.orders.Details;
import ordnung.hub.orders.StageMove.Moved;
import ordnung.hub.platform.Cursor;
import ordnung.hub.platform.Cursor.Page;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Cards in their table. Every write raises the version. */
@ApplicationScoped
public class CardStore {
    private final Db db;
    private final CardRow row;

    CardStore(Db db, CardRow row) {
        this.db = db;
        this.row = row;
    }

    public Uni<Optional<Card>> find(UUID id) {
        return db.first(row::read, CardRow.SELECT + " where c.id = $1", id);
    }

    /** Those that are there, newest first. */
    public Uni<List<Card>> all(List<UUID> ids) {
        return db.list(row::read, CardRow.SELECT + " where c.id = any ($1) order by c.created_at desc, c.id desc", (Object) ids.toArray(UUID[]::new));
    }

    public Uni<Optional<Card>> find(SqlConnection tx, UUID id) {
        return Db.first(tx, row::read, CardRow.SELECT + " where c.id = $1", id);
    }

    /** Nobody else changes it until {@code tx} ends; messages may still be linked to it, which the stronger lock would hold up. */
    public Uni<Optional<Card>> lock(SqlConnection tx, UUID id) {
        return Db.first(tx, row::read, CardRow.SELECT + " where c.id = $1 for no key update of c", id);
    }

    /** Newest first. */
    public Uni<Page<Card>> page(CardFilter filter, @Nullable Cursor after, int limit) {
        UUID boardId = filter.board() == null ? null : Ids.parse(filter.board()).orElse(null);
        String words = filter.q() == null || filter.q().isBlank() ? null : "%" + like(filter.q().strip()) + "%";
        return db.list(row::read, CardRow.SELECT + """
                where ($1::text is null or b.key = $1 or b.id = $2) and ($3::text is null or c.stage = $3)
                  and ($4::uuid is null or c.customer_id = $4) and ($5::uuid is null or c.responsible_id = $5)
                  and ($6::uuid is null or exists (select 1 from card_conversation x where x.card_id = c.id and x.conversation_id = $6))
                  and ($7::text is null or c.title ilike $7 or c.address ilike $7 or c.inscription ilike $7 or c.comment ilike $7)
                  and ($8::boolean is null or (c.closed_at is null) = $8)
                  and ($9::timestamptz is null or (c.created_at, c.id) < ($9, $10::uuid))
                order by c.created_at desc, c.id desc limit $11""",
                filter.board(), boardId, filter.stage(), filter.customer(), filter.responsible(), filter.conversation(), words,
                filter.open(), after == null ? null : Time.utc(after.at()), after == null ? null : after.id(), limit + 1)
                .map(cards -> cut(cards, limit));
    }

    private static Page<Card> cut(List<Card> cards, int limit) {
        if (cards.size() <= limit) {
            return new Page<>(cards, null);
        }
        Card last = cards.get(limit - 1);
        return new Page<>(cards.subList(0, limit), new Cursor(last.createdAt(), last.id().toString()).text());
    }

    private static String like(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** The next running number; its row stays locked until {@code tx} ends, so no number is skipped and none is given twice. */
    public Uni<Long> nextNumber(SqlConnection tx) {
        return Db.query(tx, "update counter set value = value + 1 where name = 'card' returning value")
                .map(rows -> rows.iterator().next().getLong(0));
    }

    public Uni<Void> insert(SqlConnection tx, Card card) {
        return Db.query(tx, """
                insert into card (id, number, title, board_id, stage, direction, customer_id, responsible_id, source_channel,
                                  source_account, stage_since, created_at, updated_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11)""",
                card.id(), card.number(), card.title(), card.boardId(), card.stage(), card.direction(),
                card.customer() == null ? null : card.customer().id(), card.responsible() == null ? null : card.responsible().id(),
                card.source().channel(), card.source().accountId(), Time.utc(card.createdAt()))
                .chain(() -> details(tx, card.id(), card.details()))
                .chain(() -> Db.query(tx, "insert into card_conversation (card_id, conversation_id) select $1, unnest($2::uuid[])",
                        card.id(), card.conversations().toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    public Uni<Void> edit(SqlConnection tx, UUID id, Details details, Instant at) {
        return details(tx, id, details).chain(() -> touch(tx, id, at));
    }

    private Uni<Void> touch(SqlConnection tx, UUID id, Instant at) {
        return Db.query(tx, "update card set version = version + 1, updated_at = $2 where id = $1", id, Time.utc(at)).replaceWithVoid();
    }

    private Uni<Void> details(SqlConnection tx, UUID id, Details d) {
        return Db.query(tx, """
                update card set items = $2, discount_percent = $3, total = $4, currency = $5, fulfilment = $6, in_stock = $7, payment = $8,
                                paid = $9, due = $10, address = $11, inscription = $12, comment = $13, missing = $14, supply_date = $15,
                                branch = $16
                where id = $1""",
                id, row.write(d.goods().items()), d.goods().discountPercent(), d.goods().total().amount(), d.goods().currency(),
                d.fulfilment(), d.inStock(), d.payment(), d.paid(), Time.utc(d.due()), d.address(), d.inscription(), d.comment(),
                d.missing().toArray(String[]::new), d.supplyDate(), d.branch()).replaceWithVoid();
    }

    public Uni<Void> move(SqlConnection tx, UUID id, Moved move, Instant at) {
        return Db.query(tx, """
                update card set stage = $2, stage_since = $3, updated_at = $3, version = version + 1, outcome = $4, reason = $5,
                                closed_at = case when $4::text is null then null else $3::timestamptz end
                where id = $1""", id, move.to().key(), Time.utc(at), move.outcome(), move.outcome() == null ? null : move.reason())
                .replaceWithVoid();
    }

    /** Closes without a move, on a board that has no stage for it. */
    public Uni<Void> close(SqlConnection tx, UUID id, String outcome, @Nullable String reason, Instant at) {
        return Db.query(tx, """
                update card set outcome = $2, reason = $3, closed_at = $4, updated_at = $4, version = version + 1 where id = $1""",
                id, outcome, reason, Time.utc(at)).replaceWithVoid();
    }

    public Uni<Void> assign(SqlConnection tx, UUID id, @Nullable UUID staffId, Instant at) {
        return Db.query(tx, "update card set responsible_id = $2, updated_at = $3, version = version + 1 where id = $1",
                id, staffId, Time.utc(at))
                .replaceWithVoid();
    }

    /** Gives the card to a customer, whose name its title then bears. */
    public Uni<Void> belongTo(SqlConnection tx, UUID id, @Nullable UUID customerId, String title) {
        return Db.query(tx, "update card set customer_id = $2, title = $3 where id = $1", id, customerId, title).replaceWithVoid();
    }

    public Uni<Optional<String>> staffName(SqlConnection tx, UUID id) {
        return Db.first(tx, r -> r.getString(0), "select name from staff where id = $1 and enabled", id);
    }

    public Uni<Optional<String>> customerName(SqlConnection tx, UUID id) {
        return Db.first(tx, r -> r.getString(0), "select name from customer where id = $1", id);
    }

    /** Of the given conversations those that are there. */
    public Uni<List<UUID>> conversations(SqlConnection tx, List<UUID> ids) {
        return Db.list(tx, r -> r.getUUID(0), "select id from conversation where id = any($1)", (Object) ids.toArray(UUID[]::new));
    }

    /** Messages leave the live orders they belonged to, and belong to this one. @return how many: those of the conversations alone */
    public Uni<Integer> takeOver(SqlConnection tx, UUID id, List<UUID> conversations, List<UUID> messages) {
        return Db.query(tx, """
                with mine as (select m.id from message m where m.id = any ($3) and m.conversation_id = any ($2)), left_behind as (
                    delete from message_card x using mine, card k
                    where x.message_id = mine.id and k.id = x.card_id and k.id <> $1 and k.closed_at is null)
                insert into message_card (message_id, card_id) select id, $1 from mine""",
                id, conversations.toArray(UUID[]::new), messages.toArray(UUID[]::new)).map(rows -> rows.rowCount());
    }

    /**
     * A conversation in which a new order is spoken of.
     *
     * @param board  the key of the board to which a request from there goes
     */
    public record Talk(String board, String channel, UUID accountId, UUID customerId) {
    }

    /** The first of these that is there. */
    public Uni<Optional<Talk>> talk(List<UUID> conversations) {
        return db.first(r -> new Talk(r.getString("board"), r.getString("channel"), r.getUUID("account_id"), r.getUUID("customer_id")), """
                select (select b.key from board b order by (b.direction = c.direction) desc, b.position, b.id limit 1) as board,
                       c.channel, c.account_id, c.customer_id
                from conversation c where c.id = any ($1) order by array_position($1, c.id) limit 1""",
                (Object) conversations.toArray(UUID[]::new));
    }
}
