package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Time;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Learns every account's {@link Rhythm} from the ledger, in one query that is asked again after some minutes: nothing in it changes sooner. */
@ApplicationScoped
class Rhythms {
    private record Learned(Instant at, Map<UUID, Rhythm> byAccount) {
    }

    private final Db db;
    private final Clock clock;
    private final Duration kept;
    private volatile @Nullable Learned learned;

    Rhythms(Db db, Clock clock, @ConfigProperty(name = "ordnung.channels.rhythms-kept", defaultValue = "10m") Duration kept) {
        this.db = db;
        this.clock = clock;
        this.kept = kept;
    }

    /** Accounts to which nothing has come are left out: theirs is {@link Rhythm#UNKNOWN}. */
    Uni<Map<UUID, Rhythm>> byAccount() {
        Learned before = learned;
        Instant now = clock.instant();
        return before != null && before.at.plus(kept).isAfter(now) ? Uni.createFrom().item(before.byAccount) : learn(now);
    }

    private Uni<Map<UUID, Rhythm>> learn(Instant now) {
        return db.list(Rhythms::read, """
                        select account_id, array_agg(hour order by hour) as hours, sum(n)::bigint as n from ledger
                        where kind = 'received' and n > 0 and hour >= $1 group by account_id""", Time.utc(now.minus(Rhythm.HISTORY)))
                .map(rows -> rows.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)))
                .invoke(byAccount -> learned = new Learned(now, byAccount));
    }

    private static Map.Entry<UUID, Rhythm> read(Row row) {
        OffsetDateTime[] hours = row.getArrayOfOffsetDateTimes("hours");
        return Map.entry(row.getUUID("account_id"), Rhythm.of(Arrays.stream(hours).map(OffsetDateTime::toInstant).toList(), row.getLong("n")));
    }
}
