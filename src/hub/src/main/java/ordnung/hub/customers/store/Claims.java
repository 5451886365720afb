package ordnung.hub.customers.store;

import static ordnung.hub.platform.Columns.texts;
import static ordnung.hub.platform.Columns.uuids;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/**
 * What people tell of themselves after their first message. A name is taken where there was none; a phone and a mail are added to those known.
 * Nobody is joined with anybody by it.
 */
@ApplicationScoped
public class Claims {
    private final Clock clock;

    Claims(Clock clock) {
        this.clock = clock;
    }

    /** @param externalId  the person's id in the account's channel; at most one claim for each */
    public record Claim(UUID account, String externalId, @Nullable String name, @Nullable String phone, @Nullable String mail) {
    }

    /** @param named  whether the name is new */
    public record Claimed(UUID customer, String name, int version, boolean named) {
    }

    public Uni<List<Claimed>> add(SqlConnection tx, List<Claim> claims) {
        return Db.list(tx, row -> new Claimed(row.getUUID("id"), row.getString("name"), row.getInteger("version"), row.getBoolean("named")), """
                with said as (
                    update customer_alias a set name = coalesce(a.name, r.name), phone = coalesce(a.phone, r.phone),
                                                evidence = case when a.evidence = 'seen' then 'claimed' else a.evidence end
                    from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as r (account, external_id, name, phone, mail)
                    where a.account_id = r.account and a.external_id = r.external_id
                    returning a.customer_id, r.name, r.phone, r.mail
                )
                update customer c set name = case when c.name = $6 then coalesce(said.name, c.name) else c.name end,
                    phones = case when said.phone is null or said.phone = any (c.phones) then c.phones else array_append(c.phones, said.phone) end,
                    mails = case when said.mail is null or said.mail = any (c.mails) then c.mails else array_append(c.mails, said.mail) end,
                    version = c.version + 1, updated_at = $7
                from said join customer was on was.id = said.customer_id
                where c.id = said.customer_id
                returning c.id, c.name, c.version, was.name <> c.name as named""",
                uuids(claims, Claim::account), texts(claims, Claim::externalId), texts(claims, Claim::name), texts(claims, Claim::phone),
                texts(claims, Claim::mail), Identities.NAMELESS, Time.utc(clock.instant()));
    }
}
