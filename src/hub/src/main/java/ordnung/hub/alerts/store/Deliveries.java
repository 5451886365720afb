package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.alerts.Means;
import ordnung.hub.platform.Columns;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/**
 * What is to go out by push, messenger or mail. Whoever takes one has a lease: dies it before the end, another sends it again, so that an alert may
 * come twice and is never lost.
 */
@ApplicationScoped
public class Deliveries {
    /** Longer than a means takes to answer. */
    private static final Duration LEASE = Duration.ofSeconds(60);
    /** Mail servers take their time. */
    private static final Duration LEASE_OF_MAIL = Duration.ofMinutes(6);
    /** A person gets a letter no oftener, however much happens. */
    private static final Duration BETWEEN_LETTERS = Duration.ofMinutes(5);

    /** @param alerts  none: a person tries the means */
    public record NewDelivery(UUID staff, Means means, List<UUID> alerts) {
    }

    /** @param target  the device of a push; null for the others */
    public record Delivery(UUID id, UUID staff, String language, Means means, @Nullable UUID target, List<UUID> alerts, int attempts, boolean trial) {
    }

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Changes changes;

    Deliveries(Db db, Ids ids, Clock clock, Changes changes) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
    }

    /** A push goes to each of the person's devices. Letters wait until the last one is some minutes old, and then tell everything at once. */
    Uni<Void> add(SqlConnection tx, List<NewDelivery> deliveries, Instant now) {
        return deliveries.isEmpty() ? Uni.createFrom().voidItem() : Db.query(tx, """
                with wanted as (select u.id, u.staff, u.means, string_to_array(u.alerts, ',')::uuid[] as alerts
                                from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as u (id, staff, means, alerts)),
                joined as (update alert_delivery d set alert_ids = d.alert_ids || w.alerts from wanted w
                           where w.means = 'mail' and d.staff_id = w.staff and d.means = 'mail' and d.state = 'waiting' and d.attempts = 0
                             and cardinality(d.alert_ids) > 0 returning w.id)
                insert into alert_delivery (id, staff_id, means, target, alert_ids, state, due_at, made_at)
                select case when d.id is null then w.id else gen_random_uuid() end, w.staff, w.means, d.id, w.alerts, 'waiting',
                       case when w.means = 'mail' then greatest($5, (select max(l.settled_at) from alert_delivery l where l.staff_id = w.staff
                            and l.means = 'mail' and l.state = 'sent') + make_interval(secs => $6)) else $5 end, $5
                from wanted w left join push_device d on w.means = 'push' and d.staff_id = w.staff
                where (w.means <> 'push' or d.id is not null) and w.id not in (select id from joined)""",
                Columns.uuids(deliveries, one -> ids.next()), Columns.uuids(deliveries, NewDelivery::staff),
                Columns.texts(deliveries, one -> one.means().word()),
                Columns.texts(deliveries, one -> String.join(",", one.alerts().stream().map(UUID::toString).toList())),
                Time.utc(now), (double) BETWEEN_LETTERS.toSeconds()).replaceWithVoid();
    }

    /** A person tries a means. @param target  one device of theirs; null: where the means has none, or all of them */
    public Uni<UUID> tryOut(UUID staff, Means means, @Nullable UUID target) {
        UUID id = ids.next();
        return db.transaction(tx -> Db.query(tx, """
                insert into alert_delivery (id, staff_id, means, target, alert_ids, state, due_at, made_at) values ($1, $2, $3, $4, '{}', 'waiting', $5, $5)""",
                id, staff, means.word(), target, Time.utc(clock.instant())).chain(() -> changes.record(tx, List.of(updated(staff))))).replaceWith(id);
    }

    public Uni<List<Delivery>> take(int most) {
        Instant now = clock.instant();
        return db.list(Deliveries::read, """
                with taken as (update alert_delivery set due_at = case when means = 'mail' then $4 else $3 end, attempts = attempts + 1
                               where id in (select id from alert_delivery where state = 'waiting' and due_at <= $1 order by due_at limit $2 for update skip locked)
                               returning id, staff_id, means, target, alert_ids, attempts)
                select t.*, s.language from taken t join staff s on s.id = t.staff_id""", Time.utc(now), most, Time.utc(now.plus(LEASE)),
                Time.utc(now.plus(LEASE_OF_MAIL)));
    }

    /** @param state  sent, failed or needless; {@code error}: a word that a person is told, never what the provider was sent */
    public Uni<Void> settle(Delivery delivery, String state, @Nullable String error) {
        return db.transaction(tx -> Db.query(tx, """
                update alert_delivery set state = $2, error = $3, settled_at = $4 where id = $1 and state = 'waiting' and attempts = $5""",
                delivery.id(), state, error, Time.utc(clock.instant()), delivery.attempts())
                .chain(rows -> rows.rowCount() == 0 ? Uni.createFrom().voidItem() : changes.record(tx, List.of(updated(delivery.staff())))));
    }

    public Uni<Void> later(Delivery delivery, Duration wait, String error) {
        return db.query("update alert_delivery set due_at = $2, error = $3 where id = $1 and state = 'waiting' and attempts = $4", delivery.id(),
                Time.utc(clock.instant().plus(wait)), error, delivery.attempts()).replaceWithVoid();
    }

    private static Change updated(UUID staff) {
        return new Change("alert.updated", null, null, Map.of("staff", List.of(staff.toString())));
    }

    private static Delivery read(Row row) {
        List<UUID> alerts = List.of(row.getArrayOfUUIDs("alert_ids"));
        return new Delivery(row.getUUID("id"), row.getUUID("staff_id"), row.getString("language"), Means.of(row.getString("means")), row.getUUID("target"),
                alerts, row.getInteger("attempts"), alerts.isEmpty());
    }
}
