package ordnung.hub.channels;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells open screens when an account's health has become another one, and when the first call ever has come: never for every message. What was told
 * last stands in the database, so that of several processes one tells it.
 */
@ApplicationScoped
class HealthNews {
    private static final Logger LOG = Logger.getLogger(HealthNews.class);
    /** An account that works, to which nothing has ever come: as it is when it is connected, which needs no telling. */
    private static final String CONNECTED = "ok";
    private static final String HEARD = "heard";

    private final Db db;
    private final AccountHealth health;
    private final Changes changes;

    HealthNews(Db db, AccountHealth health, Changes changes) {
        this.db = db;
        this.health = health;
        this.changes = changes;
    }

    /** Silence begins, and an outage is over, without anybody's doing. */
    @Scheduled(every = "30s", delayed = "20s", identity = "health-news", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return told(null);
    }

    Uni<Void> tell(Collection<UUID> accounts) {
        return accounts.isEmpty() ? Uni.createFrom().voidItem() : told(accounts.toArray(UUID[]::new));
    }

    /** Screens that were not told read anew sooner or later: that is no reason to fail. */
    private Uni<Void> told(UUID @Nullable [] of) {
        return db.list(AccountRows::read, AccountRows.SELECT + " where $1::uuid[] is null or id = any ($1)", (Object) of)
                .chain(health::of).chain(this::write)
                .onFailure().invoke(fault -> LOG.warnf("health-news.untold cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> write(Map<UUID, Health> now) {
        List<UUID> ids = now.keySet().stream().sorted().toList();
        return db.transaction(tx -> Db.list(tx, row -> new Change("account.updated", null, row.getUUID("account_id"), Map.of("health", row.getString("told"))), """
                        insert into account_health as h (account_id, told)
                        select r.id, r.told from unnest($1::uuid[], $2::text[]) as r (id, told)
                        where r.told <> 'ok' or exists (select 1 from account_health where account_id = r.id)
                        order by r.id
                        on conflict (account_id) do update set told = excluded.told where h.told <> excluded.told
                        returning account_id, told""",
                        ids.toArray(UUID[]::new), ids.stream().map(id -> word(now.get(id))).toArray(String[]::new))
                .chain(told -> changes.record(tx, told)));
    }

    private static String word(Health health) {
        return health.state().equals("ok") ? (health.lastReceivedAt() == null ? CONNECTED : HEARD) : health.state();
    }
}
