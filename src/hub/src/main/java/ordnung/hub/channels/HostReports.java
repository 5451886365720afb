package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jspecify.annotations.Nullable;

/** Writes what hosts have seen: times and errors by account, calls turned away by account and reason. */
@ApplicationScoped
class HostReports {
    private final Db db;
    private final Ledger ledger;
    private final Changes changes;
    private final HealthNews news;

    HostReports(Db db, Ledger ledger, Changes changes, HealthNews news) {
        this.db = db;
        this.ledger = ledger;
        this.changes = changes;
        this.news = news;
    }

    record Refusal(UUID account, String reason) {
    }

    Uni<Void> write(Map<UUID, Sightings> seen, Map<Refusal, Long> refusals) {
        List<Ledger.Count> counts = refusals.entrySet().stream()
                .map(entry -> new Ledger.Count(entry.getKey().account(), "rejected", entry.getKey().reason(), entry.getValue())).toList();
        return db.transaction(tx -> (seen.isEmpty() ? Uni.createFrom().voidItem() : times(tx, seen)).chain(() -> ledger.count(tx, counts)))
                .call(() -> news.tell(seen.keySet()));
    }

    /**
     * Later times win, whichever process writes last. A row of failures goes on unless something worked, or an hour passed without a try; what worked ends it,
     * and is nothing to be told of any more.
     */
    private static Uni<Void> times(SqlConnection tx, Map<UUID, Sightings> seen) {
        List<Map.Entry<UUID, Sightings>> rows = seen.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        return Db.query(tx, """
                insert into account_health as h (account_id, last_received_at, last_sent_at, last_error_at, last_error, failures, failing_since)
                select r.id, r.received, r.sent, r.error_at, r.error, r.failures, r.failing_since
                from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::int[], $7::timestamptz[])
                     as r (id, received, sent, error_at, error, failures, failing_since)
                join channel_account a on a.id = r.id
                order by r.id
                on conflict (account_id) do update set
                    last_received_at = greatest(h.last_received_at, excluded.last_received_at),
                    last_sent_at = greatest(h.last_sent_at, excluded.last_sent_at),
                    last_error = case when h.account_id = any ($8) and h.failures > 0 then excluded.last_error
                                      when h.last_error_at > excluded.last_error_at then h.last_error
                                      else coalesce(excluded.last_error, h.last_error) end,
                    last_error_at = case when h.account_id = any ($8) and h.failures > 0 then excluded.last_error_at
                                         else greatest(h.last_error_at, excluded.last_error_at) end,
                    failures = excluded.failures + case when h.account_id = any ($8) or h.last_error_at < excluded.failing_since - interval '1 hour'
                                                        then 0 else h.failures end,
                    failing_since = case when h.account_id = any ($8) or h.failing_since is null
                                              or h.last_error_at < excluded.failing_since - interval '1 hour'
                                         then excluded.failing_since else h.failing_since end""",
                rows.stream().map(Map.Entry::getKey).toArray(UUID[]::new), column(rows, one -> Time.utc(one.received())),
                column(rows, one -> Time.utc(one.sent())), column(rows, one -> Time.utc(one.errorAt())),
                rows.stream().map(row -> row.getValue().error()).toArray(String[]::new),
                rows.stream().map(row -> row.getValue().failures()).toArray(Integer[]::new), column(rows, one -> Time.utc(one.failingSince())),
                rows.stream().filter(row -> row.getValue().worked()).map(Map.Entry::getKey).toArray(UUID[]::new)).replaceWithVoid();
    }

    private static OffsetDateTime[] column(List<Map.Entry<UUID, Sightings>> rows, Function<Sightings, @Nullable OffsetDateTime> value) {
        return rows.stream().map(row -> value.apply(row.getValue())).toArray(OffsetDateTime[]::new);
    }

    /** The first reason stays until a person has seen to it. */
    Uni<Void> stop(UUID account, String reason) {
        return db.transaction(tx -> Db.query(tx, """
                        update channel_account set stopped_reason = $2, version = version + 1
                        where id = $1 and stopped_reason is null""", account, reason)
                .chain(rows -> rows.rowCount() == 0 ? Uni.createFrom().voidItem()
                        : changes.record(tx, List.of(new Change("account.updated", null, account, Map.of("stopped", true))))));
    }
}
