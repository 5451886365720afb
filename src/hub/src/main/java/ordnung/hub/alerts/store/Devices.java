package ordnung.hub.alerts.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Ids;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** The browsers that take a person's pushes. */
@ApplicationScoped
public class Devices {
    private static final int MOST = 20;

    /** What a browser gave when it subscribed. @param origin  of our pages; null where they are not served safely */
    public record Subscription(URI endpoint, byte[] publicKey, byte[] auth, @Nullable String origin) {
    }

    /** @param error  why the last push did not go; null: it went */
    public record Device(UUID id, String name, Instant createdAt, @Nullable Instant sentAt, @Nullable String error) {
    }

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final Changes changes;

    Devices(Db db, Ids ids, Clock clock, Changes changes) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
    }

    /** The same browser again is the same device, and of whoever signed in there last. @throws Problem 409 beyond twenty of one person */
    public Uni<Device> add(UUID staff, String name, Subscription one) {
        return db.transaction(tx -> Db.first(tx, Devices::read, """
                insert into push_device as d (id, staff_id, name, endpoint, public_key, auth, origin, created_at)
                select $1, $2, $3, $4, $5, $6, $7, $8 where (select count(*) from push_device o where o.staff_id = $2 and o.endpoint <> $4) < $9
                on conflict (endpoint) do update set staff_id = excluded.staff_id, public_key = excluded.public_key, auth = excluded.auth,
                    origin = excluded.origin, name = case when d.staff_id = excluded.staff_id then d.name else excluded.name end, error = null
                returning *""", ids.next(), staff, name, one.endpoint().toString(), Buffer.buffer(one.publicKey()), Buffer.buffer(one.auth()),
                one.origin(), Time.utc(clock.instant()), MOST)
                .map(found -> found.orElseThrow(() -> Problem.conflict("At most " + MOST + " devices; forget one that is not used.")))
                .call(() -> changes.record(tx, List.of(ChoiceStore.told(staff)))));
    }

    public Uni<List<Device>> of(UUID staff) {
        return db.list(Devices::read, "select * from push_device where staff_id = $1 order by created_at, id limit $2", staff, MOST);
    }

    /** @throws Problem 404 where it is no device of theirs (as a failure) */
    public Uni<Void> forget(UUID staff, UUID device) {
        return db.transaction(tx -> Db.query(tx, "delete from push_device where id = $1 and staff_id = $2", device, staff).invoke(rows -> {
            if (rows.rowCount() == 0) {
                throw Problem.notFound("device");
            }
        }).chain(() -> changes.record(tx, List.of(ChoiceStore.told(staff)))));
    }

    public Uni<Optional<Subscription>> subscription(UUID device) {
        return db.first(row -> new Subscription(URI.create(row.getString("endpoint")), row.getBuffer("public_key").getBytes(),
                row.getBuffer("auth").getBytes(), row.getString("origin")), "select * from push_device where id = $1", device);
    }

    /** @param error  null: it went */
    public Uni<Void> sent(UUID device, @Nullable String error) {
        return db.query("update push_device set sent_at = case when $2::text is null then $3 else sent_at end, error = $2 where id = $1", device, error,
                Time.utc(clock.instant())).replaceWithVoid();
    }

    private static Device read(Row row) {
        return new Device(row.getUUID("id"), row.getString("name"), Time.instant(row.getOffsetDateTime("created_at")),
                Time.instant(row.getOffsetDateTime("sent_at")), row.getString("error"));
    }
}
