package ordnung.hub.inbox.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ordnung.connector.Reacting.Target;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** The shop's reactions: on the message at once, and told to the provider until it has taken or refused them. */
@ApplicationScoped
public class ShopReactions {
    /** As {@link ordnung.events.ReactionChanged#by()} has it of an echo of our own. */
    static final String SHOP = "shop";
    /** Longer than any connector asks: who takes one and dies leaves it to the next. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private final Db db;
    private final Changes changes;
    private final Clock clock;

    ShopReactions(Db db, Changes changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /** A message of a customer's that the provider knows. */
    public record Subject(UUID messageId, UUID conversationId, UUID accountId, String thread) {
    }

    /** @param emoji  null: take it back; {@code version} tells whether it is still the one that is wanted */
    public record Wish(UUID messageId, UUID conversationId, UUID accountId, Target target, @Nullable String emoji, int version, int attempts) {
    }

    public Uni<Optional<Subject>> subject(UUID messageId) {
        return db.first(row -> new Subject(row.getUUID("id"), row.getUUID("conversation_id"), row.getUUID("account_id"), row.getString("thread")), """
                select m.id, m.conversation_id, m.account_id, c.thread from message m join conversation c on c.id = m.conversation_id
                where m.id = $1 and m.direction = 'in' and m.external_id is not null and m.deleted_at is null""", messageId);
    }

    /** @param emoji  "": none any more */
    public Uni<Void> want(Subject subject, String emoji) {
        return db.transaction(tx -> Db.query(tx, """
                insert into shop_reaction (message_id, emoji, version, attempts, due_at) values ($1, $2, 1, 0, $3)
                on conflict (message_id) do update set emoji = excluded.emoji, version = shop_reaction.version + 1, attempts = 0,
                    due_at = excluded.due_at, error = null""", subject.messageId(), emoji, Time.utc(clock.instant()))
                .chain(() -> put(tx, subject.messageId(), emoji))
                .chain(() -> changes.record(tx, List.of(updated(subject.conversationId(), subject.messageId())))));
    }

    private Uni<Void> put(SqlConnection tx, UUID messageId, String emoji) {
        return Db.query(tx, """
                insert into reaction (message_id, by_id, emoji, at) values ($1, $2, $3, $4)
                on conflict (message_id, by_id) do update set emoji = excluded.emoji, at = excluded.at""", messageId, SHOP, emoji,
                Time.utc(clock.instant())).replaceWithVoid();
    }

    /** Takes what is due; another hub takes others. */
    public Uni<List<Wish>> take(int most) {
        return db.list(ShopReactions::wish, """
                with taken as (
                    update shop_reaction r set due_at = $3, attempts = attempts + 1
                    where message_id in (select message_id from shop_reaction where due_at <= $1 order by due_at limit $2 for update skip locked)
                    returning message_id, emoji, version, attempts)
                select t.*, m.conversation_id, m.account_id, m.external_id, c.thread,
                       array(select x.external_id from message_alias x where x.message_id = m.id and x.account_id = m.account_id) as other_ids,
                       array(select n.external_id from conversation_thread n
                                 left join customer_alias a on a.account_id = n.account_id and a.external_id = n.external_id
                             where n.conversation_id = c.id order by a.first_seen desc nulls last, n.external_id = c.thread desc) as ids,
                       (select a.phone from customer_alias a join conversation_thread n on n.account_id = a.account_id and n.external_id = a.external_id
                        where n.conversation_id = c.id and a.phone is not null order by a.first_seen desc limit 1) as phone
                from taken t join message m on m.id = t.message_id join conversation c on c.id = m.conversation_id""",
                Time.utc(clock.instant()), most, Time.utc(clock.instant().plus(LEASE)));
    }

    public Uni<Void> later(Wish wish, Duration wait, boolean tried) {
        return db.query("update shop_reaction set due_at = $3, attempts = attempts - $4 where message_id = $1 and version = $2", wish.messageId(),
                wish.version(), Time.utc(clock.instant().plus(wait)), tried ? 0 : 1).replaceWithVoid();
    }

    /** @param error  why the provider will never take it, shown with it; null: it has */
    public Uni<Void> done(Wish wish, @Nullable String error) {
        return db.transaction(tx -> Db.query(tx, "update shop_reaction set due_at = null, error = $3 where message_id = $1 and version = $2",
                        wish.messageId(), wish.version(), error)
                .chain(rows -> rows.rowCount() == 0 || error == null ? Uni.createFrom().voidItem()
                        : changes.record(tx, List.of(updated(wish.conversationId(), wish.messageId())))));
    }

    private static Change updated(UUID conversation, UUID message) {
        return new Change("message.updated", conversation, message, Map.of());
    }

    private static Wish wish(Row row) {
        String emoji = row.getString("emoji");
        return new Wish(row.getUUID("message_id"), row.getUUID("conversation_id"), row.getUUID("account_id"),
                new Target(row.getString("thread"), List.of(row.getArrayOfStrings("ids")), row.getString("phone"), row.getString("external_id"),
                        List.of(row.getArrayOfStrings("other_ids"))),
                emoji.isEmpty() ? null : emoji, row.getInteger("version"), row.getInteger("attempts"));
    }
}
