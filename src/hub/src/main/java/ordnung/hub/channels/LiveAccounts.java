package ordnung.hub.channels;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.host.Accounts;
import ordnung.hub.platform.Db;
import org.jboss.logging.Logger;

/**
 * The accounts with their connectors, in memory. What is changed here is live before the change is answered; what another process changes is
 * live two seconds later. An account that cannot be connected is left out and said so; the others are not touched by it.
 */
@ApplicationScoped
public class LiveAccounts implements Accounts {
    private static final Logger LOG = Logger.getLogger(LiveAccounts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param account  empty where it could not be connected: not tried again before it changes */
    private record Entry(int version, Optional<Account> account) {
    }

    private record Snapshot(Map<String, Entry> byId, Map<String, List<Account>> byAddress, List<Account> all) {
    }

    private final Db db;
    private final Wiring wiring;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), List.of());

    LiveAccounts(Db db, Wiring wiring) {
        this.db = db;
        this.wiring = wiring;
    }

    /** Before the first webhook can come. */
    void start(@Observes @Priority(100) StartupEvent event) {
        refresh().await().atMost(PATIENCE);
    }

    @Scheduled(every = "2s", delayed = "2s", identity = "accounts-refresh", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return refresh().onFailure().invoke(fault -> LOG.warnf("accounts.stale cause=%s", fault.getClass().getSimpleName())).onFailure().recoverWithNull();
    }

    public Uni<Void> refresh() {
        return db.list(row -> Map.entry(row.getUUID("id"), row.getInteger("version")), "select id, version from channel_account")
                .chain(found -> {
                    Map<UUID, Integer> versions = found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                    UUID[] changed = versions.keySet().stream().filter(id -> isNewer(id, versions.get(id))).toArray(UUID[]::new);
                    Uni<List<ChannelAccount>> rows = changed.length == 0 ? Uni.createFrom().item(List.of())
                            : db.list(AccountRows::read, AccountRows.SELECT + " where id = any ($1)", (Object) changed);
                    return rows.invoke(read -> take(read));
                }).replaceWithVoid();
    }

    private boolean isNewer(UUID id, int version) {
        Entry known = snapshot.byId.get(id.toString());
        return known == null || known.version < version;
    }

    /** Accounts are switched off, never deleted. Two refreshes may end in either order: the newer version of an account stays. */
    private synchronized void take(List<ChannelAccount> read) {
        Map<String, Entry> byId = new HashMap<>(snapshot.byId);
        for (ChannelAccount account : read) {
            Entry known = byId.get(account.id.toString());
            if (known == null || known.version < account.version) {
                byId.put(account.id.toString(), new Entry(account.version, connect(account)));
            }
        }
        snapshot = new Snapshot(Map.copyOf(byId), byAddress(byId.values()), byId.values().stream().flatMap(entry -> entry.account.stream()).toList());
    }

    private Optional<Account> connect(ChannelAccount account) {
        try {
            return Optional.of(wiring.connect(account));
        } catch (RuntimeException fault) {
            LOG.errorf("account.unusable account=%s channel=%s cause=%s", account.id, account.channel, fault.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, List<Account>> byAddress(Collection<Entry> entries) {
        return entries.stream().flatMap(entry -> entry.account.stream()).filter(account -> account.connector().address() != null)
                .collect(Collectors.groupingBy(account -> key(account.channel(), account.connector().address())));
    }

    private static String key(String channel, String address) {
        return channel + "\n" + address;
    }

    @Override
    public Optional<Account> find(String channel, String accountId) {
        return byId(accountId).filter(account -> account.channel().equals(channel));
    }

    @Override
    public Optional<Account> byId(String accountId) {
        return Optional.ofNullable(snapshot.byId.get(accountId)).flatMap(Entry::account);
    }

    @Override
    public Collection<Account> all() {
        return snapshot.all;
    }

    @Override
    public Collection<Account> sameAddress(String channel, String address) {
        return snapshot.byAddress.getOrDefault(key(channel, address), List.of());
    }
}
