package ordnung.hub.customers.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.events.Party;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** Ids without a name, in their table. */
@ApplicationScoped
public class Nameless {
    private static final int MOST_ASKS = 8;
    private static final int AT_ONCE = 200;

    private final Db db;
    private final Clock clock;

    Nameless(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public record Stranger(UUID account, String externalId) {
    }

    public record Renamed(UUID customer, String name, int version) {
    }

    /** Those that are due. Each is due again after 4, 16, 64 … seconds, a few times: a provider that was away is asked again. */
    public Uni<List<Stranger>> take(Collection<UUID> accounts) {
        return db.list(row -> new Stranger(row.getUUID("account_id"), row.getString("external_id")), """
                update customer_alias a set asks = a.asks + 1, ask_at = $2::timestamptz + interval '1 second' * power(4, a.asks + 1)
                where (a.account_id, a.external_id) in (
                    select n.account_id, n.external_id from customer_alias n
                    where n.account_id = any ($1::uuid[]) and n.name is null and n.asks < $3 and (n.ask_at is null or n.ask_at <= $2)
                    limit $4 for update skip locked)
                returning a.account_id, a.external_id""", accounts.toArray(UUID[]::new), Time.utc(clock.instant()), MOST_ASKS, AT_ONCE);
    }

    /** @return  customers who had no name of their own until now */
    public Uni<List<Renamed>> name(SqlConnection tx, List<Stranger> known, Map<String, Party> found) {
        return Db.list(tx, row -> new Renamed(row.getUUID("id"), row.getString("name"), row.getInteger("version")), """
                with named as (
                    update customer_alias a set name = r.name, username = coalesce(a.username, r.username)
                    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as r (account, external_id, name, username)
                    where a.account_id = r.account and a.external_id = r.external_id
                    returning a.customer_id, a.name
                )
                update customer c set name = named.name, version = c.version + 1, updated_at = $5 from named
                where c.id = named.customer_id and c.name = $6 returning c.id, c.name, c.version""",
                uuids(known, Stranger::account), texts(known, Stranger::externalId), texts(known, one -> found.get(one.externalId()).name()),
                texts(known, one -> found.get(one.externalId()).username()), Time.utc(clock.instant()), Identities.NAMELESS);
    }
}
