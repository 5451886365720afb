package ordnung.hub.inbox.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.times;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ordnung.events.Unrecognised;
import ordnung.hub.platform.Db;

/** Keeps what belongs to no message, as it came. */
@ApplicationScoped
public class Notices {

    /** @return the accounts of those that are new, one entry for each */
    public Uni<List<UUID>> keep(SqlConnection tx, List<Inbound> notices) {
        if (notices.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Db.list(tx, row -> row.getUUID(0), """
                insert into account_notice (account_id, event_id, topic, reason, raw, at, received_at)
                select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[])
                on conflict do nothing returning account_id""",
                uuids(notices, Inbound::account), texts(notices, one -> of(one).eventId()), texts(notices, one -> of(one).topic()),
                texts(notices, one -> of(one).reason()), texts(notices, one -> of(one).raw()),
                times(notices, one -> of(one).at()), times(notices, one -> one.receivedAt()));
    }

    private static Unrecognised of(Inbound one) {
        return (Unrecognised) one.event();
    }
}
