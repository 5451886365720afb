package ordnung.hub.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.hub.platform.Db;

/** How every account is doing, from what the hosts have told and from what is usual for it. */
@ApplicationScoped
public class AccountHealth {
    private static final String SEALED = "The secrets of this account were sealed with another key than this server's: enter them again.";

    private final Db db;
    private final Rhythms rhythms;
    private final Wiring wiring;
    private final Clock clock;

    AccountHealth(Db db, Rhythms rhythms, Wiring wiring, Clock clock) {
        this.db = db;
        this.rhythms = rhythms;
        this.wiring = wiring;
        this.clock = clock;
    }

    /** An account, as a line that speaks of it names it. */
    public record Named(String id, String channel, String name, Health health) {
    }

    public Uni<List<Named>> all() {
        return db.list(AccountRows::read, AccountRows.SELECT + " order by id").chain(accounts -> of(accounts).map(known -> accounts.stream()
                .map(account -> new Named(account.id.toString(), account.channel, account.name, known.get(account.id))).toList()));
    }

    public Uni<Map<UUID, Health>> of(List<ChannelAccount> accounts) {
        UUID[] ids = accounts.stream().map(account -> account.id).toArray(UUID[]::new);
        Uni<Map<UUID, Health.Seen>> seen = db.list(row -> Map.entry(row.getUUID("account_id"), Health.Seen.read(row)),
                        "select * from account_health where account_id = any ($1)", (Object) ids)
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return Uni.combine().all().unis(seen, rhythms.byAccount()).asTuple().map(both -> accounts.stream().collect(Collectors.toMap(
                account -> account.id, account -> of(account, both.getItem1().getOrDefault(account.id, Health.Seen.NOTHING),
                        both.getItem2().getOrDefault(account.id, Rhythm.UNKNOWN)))));
    }

    private Health of(ChannelAccount account, Health.Seen seen, Rhythm rhythm) {
        Health health = Health.of(account, seen, rhythm, clock.instant());
        return wiring.isReadable(account) ? health : health.stopped(SEALED);
    }
}
