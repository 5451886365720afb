package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.jspecify.annotations.Nullable;

/** Reads the ledger: every account with what went through it, and one line for calls to no account of ours. */
@ApplicationScoped
public class LedgerReport {

    public record Reason(String reason, long count) {
    }

    /**
     * @param accountId  null: calls that named no account of ours, and the line of totals
     * @param waiting    on their way out now, whatever range was asked for; the others are counts of the range
     */
    public record Line(@Nullable String accountId, @Nullable String channel, @Nullable String name, long received, long stored, long duplicates,
                       long rejected, List<Reason> rejectedReasons, long waiting, long sent, long delivered, long failed, long parked) {
    }

    /** Half open. */
    public record Range(Instant from, Instant to) {
    }

    private record Counted(UUID account, String kind, String reason, long n) {
        static Counted read(Row row) {
            return new Counted(row.getUUID("account_id"), row.getString("kind"), row.getString("reason"), row.getLong("n"));
        }
    }

    private record Named(UUID id, @Nullable String channel, @Nullable String name) {
    }

    private final Db db;

    LedgerReport(Db db) {
        this.db = db;
    }

    /** @param account  null: all of them */
    public Uni<List<Line>> lines(Range range, @Nullable UUID account) {
        Uni<List<Named>> named = db.list(row -> new Named(row.getUUID("id"), row.getString("channel"), row.getString("name")),
                "select id, channel, name from channel_account where $1::uuid is null or id = $1 order by id", account);
        Uni<List<Counted>> counted = db.list(Counted::read, """
                select account_id, kind, reason, sum(n)::bigint as n from ledger
                where hour >= $1 and hour < $2 and ($3::uuid is null or account_id = $3)
                group by account_id, kind, reason""", Time.utc(range.from), Time.utc(range.to), account);
        Uni<List<Counted>> waiting = db.list(Counted::read, """
                select account_id, 'waiting' as kind, '' as reason, count(*) as n from outbox
                where state <> 'parked' and ($1::uuid is null or account_id = $1) group by account_id""", account);
        return Uni.combine().all().unis(named, counted, waiting).asTuple()
                .map(read -> lines(read.getItem1(), Stream.concat(read.getItem2().stream(), read.getItem3().stream()).toList()));
    }

    private static List<Line> lines(List<Named> named, List<Counted> counts) {
        Map<UUID, Named> accounts = new LinkedHashMap<>();
        named.forEach(one -> accounts.put(one.id, one));
        // Nothing that was counted may be missing from the page, even where the account is not.
        counts.forEach(one -> accounts.putIfAbsent(one.account, new Named(one.account, null, null)));
        return accounts.values().stream()
                .map(account -> line(account, counts.stream().filter(one -> one.account.equals(account.id)).toList())).toList();
    }

    private static Line line(Named account, List<Counted> counts) {
        Map<String, Long> n = new HashMap<>();
        counts.forEach(one -> n.merge(one.kind, one.n, Long::sum));
        List<Reason> reasons = reasons(counts.stream().filter(one -> one.kind.equals("rejected")).map(one -> new Reason(one.reason, one.n)));
        String id = account.id.equals(Ledger.NOBODY) ? null : account.id.toString();
        return new Line(id, account.channel, account.name, of(n, "received"), of(n, "stored"), of(n, "duplicates"), of(n, "rejected"), reasons,
                of(n, "waiting"), of(n, "sent"), of(n, "delivered"), of(n, "failed"), of(n, "parked"));
    }

    public static Line totals(List<Line> lines) {
        Map<String, Long> n = new HashMap<>();
        List<Reason> reasons = new ArrayList<>();
        for (Line line : lines) {
            Map.of("received", line.received, "stored", line.stored, "duplicates", line.duplicates, "rejected", line.rejected,
                    "waiting", line.waiting, "sent", line.sent, "delivered", line.delivered, "failed", line.failed, "parked", line.parked)
                    .forEach((kind, count) -> n.merge(kind, count, Long::sum));
            reasons.addAll(line.rejectedReasons);
        }
        return new Line(null, null, null, of(n, "received"), of(n, "stored"), of(n, "duplicates"), of(n, "rejected"), reasons(reasons.stream()),
                of(n, "waiting"), of(n, "sent"), of(n, "delivered"), of(n, "failed"), of(n, "parked"));
    }

    /** The most frequent first. */
    private static List<Reason> reasons(Stream<Reason> reasons) {
        Map<String, Long> sums = new HashMap<>();
        reasons.forEach(one -> sums.merge(one.reason, one.count, Long::sum));
        return sums.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Reason(entry.getKey(), entry.getValue())).toList();
    }

    private static long of(Map<String, Long> counts, String kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
