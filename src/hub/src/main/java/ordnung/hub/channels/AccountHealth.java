package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.hub.platform.Db;

/** How every account is doing, from what the hosts have told. */
@ApplicationScoped
public class AccountHealth {
    private final Db db;
    private final Clock clock;

    AccountHealth(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Uni<Map<UUID, Health>> of(List<ChannelAccount> accounts) {
        UUID[] ids = accounts.stream().map(account -> account.id).toArray(UUID[]::new);
        return db.list(row -> Map.entry(row.getUUID("account_id"), Health.Seen.read(row)),
                        "select * from account_health where account_id = any ($1)", (Object) ids)
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .map(seen -> accounts.stream().collect(Collectors.toMap(account -> account.id,
                        account -> Health.of(account, seen.getOrDefault(account.id, Health.Seen.NOTHING), clock.instant()))));
    }
}
