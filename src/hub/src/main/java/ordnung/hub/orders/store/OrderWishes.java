package ordnung.hub.orders.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import ordnung.events.OrderStatus;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** What providers are still to be told about their orders. A newer wish takes the place of an older one. */
@ApplicationScoped
public class OrderWishes {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 20;

    private final Db db;
    private final Clock clock;

    OrderWishes(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record Wish(UUID account, String order, UUID card, OrderStatus status, int attempts) {
    }

    public Uni<List<UUID>> accounts(SqlConnection tx, UUID card) {
        return Db.list(tx, row -> row.getUUID(0), "select distinct account_id from provider_order where card_id = $1", card);
    }

    public Uni<Void> wish(SqlConnection tx, UUID card, List<UUID> accounts, OrderStatus status) {
        return Db.query(tx, """
                update provider_order set wanted = $3, due_at = $4, attempts = 0
                where card_id = $1 and account_id = any ($2::uuid[]) and status is distinct from $3""",
                card, accounts.toArray(UUID[]::new), status.name(), Time.utc(clock.instant())).replaceWithVoid();
    }

    /** Those that are due, for a minute: whoever takes them and dies leaves them to the next. */
    public Uni<List<Wish>> take() {
        return db.list(OrderWishes::read, """
                update provider_order o set attempts = o.attempts + 1, due_at = $2
                where (o.account_id, o.order_id) in (
                    select n.account_id, n.order_id from provider_order n join channel_account a on a.id = n.account_id
                    where n.wanted is not null and n.due_at <= $1 and a.enabled and a.stopped_reason is null
                    order by n.due_at limit $3 for update of n skip locked)
                returning o.account_id, o.order_id, o.card_id, o.wanted, o.attempts""",
                Time.utc(clock.instant()), Time.utc(clock.instant().plus(LEASE)), AT_ONCE);
    }

    public Uni<Void> later(Wish wish, Duration wait) {
        return db.query("update provider_order set due_at = $4 where account_id = $1 and order_id = $2 and wanted = $3", wish.account(), wish.order(),
                wish.status().name(), Time.utc(clock.instant().plus(wait))).replaceWithVoid();
    }

    /** @return  false where a newer wish has taken its place */
    public Uni<Boolean> done(SqlConnection tx, Wish wish, boolean taken) {
        return Db.query(tx, """
                update provider_order set wanted = null, due_at = null, attempts = 0, status = case when $4 then $3 else status end
                where account_id = $1 and order_id = $2 and wanted = $3""", wish.account(), wish.order(), wish.status().name(), taken)
                .map(rows -> rows.rowCount() > 0);
    }

    private static Wish read(Row row) {
        return new Wish(row.getUUID("account_id"), row.getString("order_id"), row.getUUID("card_id"), OrderStatus.valueOf(row.getString("wanted")),
                row.getInteger("attempts"));
    }
}
