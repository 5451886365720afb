package ordnung.hub.platform;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the owner sets for the whole shop: a few documents, each with a version. Whoever works by one is told of it at the start and whenever it
 * changes: what is written here at once, what another process writes two seconds later.
 */
@ApplicationScoped
public class ShopSettings {
    private static final Logger LOG = Logger.getLogger(ShopSettings.class);

    /** @param version  0 where nobody has set it yet */
    public record Setting(@Nullable String value, int version) {
        public static final Setting NONE = new Setting(null, 0);
    }

    private final Db db;
    private final Clock clock;
    private final Map<String, Consumer<String>> watchers = new ConcurrentHashMap<>();
    private final Map<String, Integer> told = new ConcurrentHashMap<>();

    ShopSettings(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param told  runs on an event loop, must not wait, and keeps what it has where it cannot read the document */
    public void watch(String name, Consumer<String> watcher) {
        watchers.put(name, watcher);
    }

    public Uni<Setting> read(String name) {
        return db.first(row -> new Setting(row.getString("value"), row.getInteger("version")),
                "select value, version from shop_setting where name = $1", name).map(found -> found.orElse(Setting.NONE));
    }

    /**
     * @param expected  the version that the edit was made on; null takes what is there
     * @return  the new version; a failure 412 where it has moved on
     */
    public Uni<Setting> write(String name, String value, @Nullable Long expected) {
        return db.first(row -> new Setting(row.getString("value"), row.getInteger("version")), """
                insert into shop_setting as s (name, value, changed_at, version) select $1, $2, $3, 1 where coalesce($4::bigint, 0) = 0
                    or exists (select 1 from shop_setting where name = $1)
                on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at, version = s.version + 1
                    where $4::bigint is null or s.version = $4
                returning value, version""", name, value, Time.utc(clock.instant()), expected)
                .map((Optional<Setting> found) -> found.orElseThrow(Problem::stale))
                .invoke(written -> tell(name, written));
    }

    void start(@Observes StartupEvent event) {
        refresh().subscribe().with(done -> { }, fault -> LOG.warnf("settings.unread cause=%s", fault.getClass().getSimpleName()));
    }

    @Scheduled(every = "2s", delayed = "2s", identity = "settings-refresh", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return db.list(row -> Map.entry(row.getString("name"), row.getInteger("version")), "select name, version from shop_setting").chain(all -> {
            Map<String, Integer> newer = new HashMap<>();
            all.stream().filter(one -> told.getOrDefault(one.getKey(), 0) < one.getValue()).forEach(one -> newer.put(one.getKey(), one.getValue()));
            return newer.isEmpty() ? Uni.createFrom().voidItem() : load(List.copyOf(newer.keySet()));
        });
    }

    private Uni<Void> load(List<String> names) {
        return db.list(row -> Map.entry(row.getString("name"), new Setting(row.getString("value"), row.getInteger("version"))),
                "select name, value, version from shop_setting where name = any ($1)", (Object) names.toArray(String[]::new))
                .invoke(found -> found.forEach(one -> tell(one.getKey(), one.getValue()))).replaceWithVoid();
    }

    /** In the order of versions, whoever comes first. */
    private synchronized void tell(String name, Setting setting) {
        Consumer<String> watcher = watchers.get(name);
        if (watcher != null && told.getOrDefault(name, 0) < setting.version()) {
            told.put(name, setting.version());
            watcher.accept(setting.value());
        }
    }
}
