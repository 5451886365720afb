package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    HostReports(Db db, Ledger ledger, Changes changes) {
        this.db = db;
        this.ledger = ledger;
        this.changes = changes;
    }

    record Refusal(UUID account, String reason) {
    }

    record Seen(@Nullable Instant received, @Nullable Instant sent, @Nullable Instant errorAt, @Nullable String error) {
        static final Seen NOTHING = new Seen(null, null, null, null);

        Seen received(Instant at) {
            return new Seen(at, sent, errorAt, error);
        }

        Seen sent(Instant at) {
            return new Seen(received, at, errorAt, error);
        }

        Seen error(Instant at, String message) {
            return new Seen(received, sent, at, message);
        }

        Seen and(Seen newer) {
            return new Seen(newer.received == null ? received : newer.received, newer.sent == null ? sent : newer.sent,
                    newer.errorAt == null ? errorAt : newer.errorAt, newer.errorAt == null ? error : newer.error);
        }
    }

    Uni<Void> write(Map<UUID, Seen> seen, Map<Refusal, Long> refusals) {
        List<Ledger.Count> counts = refusals.entrySet().stream()
                .map(entry -> new Ledger.Count(entry.getKey().account(), "rejected", entry.getKey().reason(), entry.getValue())).toList();
        return db.transaction(tx -> (seen.isEmpty() ? Uni.createFrom().voidItem() : times(tx, seen)).chain(() -> ledger.count(tx, counts)));
    }

    /** Later times win, whichever process writes last. */
    private static Uni<Void> times(SqlConnection tx, Map<UUID, Seen> seen) {
        List<Map.Entry<UUID, Seen>> rows = seen.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        return Db.query(tx, """
                insert into account_health as h (account_id, last_received_at, last_sent_at, last_error_at, last_error)
                select r.id, r.received, r.sent, r.error_at, r.error
                from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[], $5::text[]) as r (id, received, sent, error_at, error)
                join channel_account a on a.id = r.id
                order by r.id
                on conflict (account_id) do update set
                    last_received_at = greatest(h.last_received_at, excluded.last_received_at),
                    last_sent_at = greatest(h.last_sent_at, excluded.last_sent_at),
                    last_error = case when h.last_error_at > excluded.last_error_at then h.last_error
                                      else coalesce(excluded.last_error, h.last_error) end,
                    last_error_at = greatest(h.last_error_at, excluded.last_error_at)""",
                rows.stream().map(Map.Entry::getKey).toArray(UUID[]::new), column(rows, one -> Time.utc(one.received)),
                column(rows, one -> Time.utc(one.sent)), column(rows, one -> Time.utc(one.errorAt)),
                rows.stream().map(row -> row.getValue().error).toArray(String[]::new)).replaceWithVoid();
    }

    private static OffsetDateTime[] column(List<Map.Entry<UUID, Seen>> rows, Function<Seen, @Nullable OffsetDateTime> value) {
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
