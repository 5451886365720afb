package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;

/** The delivery ledger: how many messages took which way, by account and hour. */
@ApplicationScoped
public class Ledger {
    /** Stands in for the account of a call that names none of ours. */
    public static final UUID NOBODY = new UUID(0, 0);

    private final Clock clock;

    Ledger(Clock clock) {
        this.clock = clock;
    }

    /** @param kind  received, stored, duplicates, rejected, sent, delivered, failed or parked */
    public record Count(UUID account, String kind, String reason, long n) {
    }

    /** Adds within the transaction of what is counted. Rows are taken in one order, so that two writers never wait for each other in a ring. */
    public Uni<Void> count(SqlConnection tx, List<Count> counts) {
        if (counts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Db.query(tx, """
                insert into ledger (account_id, hour, kind, reason, n)
                select r.account, $1, r.kind, r.reason, sum(r.n)
                from unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[]) as r (account, kind, reason, n)
                group by r.account, r.kind, r.reason order by r.account, r.kind, r.reason
                on conflict (account_id, hour, kind, reason) do update set n = ledger.n + excluded.n""",
                Time.utc(clock.instant().truncatedTo(ChronoUnit.HOURS)), counts.stream().map(Count::account).toArray(UUID[]::new),
                counts.stream().map(Count::kind).toArray(String[]::new), counts.stream().map(Count::reason).toArray(String[]::new),
                counts.stream().map(Count::n).toArray(Long[]::new)).replaceWithVoid();
    }
}
