package ordnung.hub.alerts;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ordnung.hub.alerts.Calling.Decision;
import ordnung.hub.alerts.Calling.Shop;
import ordnung.hub.alerts.store.AlertStore;
import ordnung.hub.alerts.store.AlertStore.NewAlert;
import ordnung.hub.alerts.store.Calls;
import ordnung.hub.alerts.store.FreshNotices;
import ordnung.hub.alerts.store.FreshNotices.Fresh;
import ordnung.hub.alerts.store.People;
import ordnung.hub.alerts.store.Watches;
import ordnung.hub.alerts.store.Watches.Kept;
import ordnung.hub.alerts.store.Watches.Watched;
import ordnung.hub.calendar.ShopCalendar;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import ordnung.hub.platform.live.LiveFeed;
import ordnung.hub.team.store.SharingRuleStore;
import org.jboss.logging.Logger;

/**
 * Looks who waits and tells whoever is to be told: what has just changed within a second, the rest when its time comes. Storing a message costs nothing
 * by it. Of several hubs one decides at a time, and what one has told the other finds told.
 */
@ApplicationScoped
public class AlertKeeper {
    private static final Logger LOG = Logger.getLogger(AlertKeeper.class);
    /** Taken before any row: one decides at a time. Another number than that of the changes, which comes last. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(71002)";
    /** More are left to the sweep. */
    private static final int MOST_TOUCHED = 10_000;
    /** Of so many new ones a person is told at once; in a flood more are noise, and the next step tells each of them. */
    private static final int MOST_NEWS = 20;

    private final Db db;
    private final Clock clock;
    private final LiveFeed feed;
    private final ShopCalendar calendar;
    private final CallRuleSettings rules;
    private final SharingRuleStore sharing;
    private final People people;
    private final Watches watches;
    private final FreshNotices notices;
    private final AlertStore alerts;
    private final Calls calls;
    private final Changes changes;
    private final Set<UUID> touched = ConcurrentHashMap.newKeySet();

    AlertKeeper(Db db, Clock clock, LiveFeed feed, ShopCalendar calendar, CallRuleSettings rules, SharingRuleStore sharing, People people, Watches watches,
                FreshNotices notices, AlertStore alerts, Calls calls, Changes changes) {
        this.db = db;
        this.clock = clock;
        this.feed = feed;
        this.calendar = calendar;
        this.rules = rules;
        this.sharing = sharing;
        this.people = people;
        this.watches = watches;
        this.notices = notices;
        this.alerts = alerts;
        this.calls = calls;
        this.changes = changes;
    }

    void start(@Observes StartupEvent event) {
        feed.follow((before, position, conversations) -> conversations.stream().limit(Math.max(0, MOST_TOUCHED - touched.size())).forEach(touched::add));
    }

    @Scheduled(every = "1s", delayed = "3s", identity = "alerts", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        List<UUID> some = touched.stream().limit(Watches.AT_ONCE).toList();
        some.forEach(touched::remove);
        return look(some, clock.instant())
                .onFailure().invoke(fault -> {
                    touched.addAll(some);
                    LOG.warnf("alerts.not-decided cause=%s", fault.getClass().getSimpleName());
                }).onFailure().recoverWithNull().replaceWithVoid();
    }

    /** What nobody heard of: while this hub was down, or under a flood. */
    @Scheduled(every = "30s", delayed = "5s", identity = "alerts-sweep", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return watches.unwatched().chain(found -> found.isEmpty() ? Uni.createFrom().item(0) : look(found, clock.instant()))
                .onFailure().invoke(fault -> LOG.warnf("alerts.not-swept cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    /** One look at what has come due and at {@code some}, whatever the time is said to be. @return how many waits were decided about */
    Uni<Integer> look(Collection<UUID> some, Instant now) {
        return db.transaction(tx -> Db.query(tx, ONE_AT_A_TIME).chain(() -> watches.take(tx, some, now)).chain(waits -> notices.take(tx, now).chain(fresh ->
                (waits.isEmpty() && fresh.isEmpty() ? Uni.createFrom().<List<Change>>item(List.of()) : told(tx, waits, fresh, now))
                        .call(() -> watches.rest(tx, now))
                        .chain(changed -> changes.record(tx, changed)).replaceWith(waits.size()))));
    }

    private Uni<List<Change>> told(SqlConnection tx, List<Watched> waits, List<Fresh> fresh, Instant now) {
        return people.all(tx).chain(all -> sharing.read(tx).chain(shared -> {
            Shop shop = new Shop(rules.rules(), all, shared.accounts(), calendar.hours().open(now), calendar.hours().zone());
            List<Decision> decisions = waits.stream().map(one -> Calling.decide(shop, one.waiting(), one.told(), now)).toList();
            return watches.keep(tx, kept(waits, decisions)).chain(() -> calls.record(tx, called(waits, decisions)))
                    .chain(changed -> alerts.tell(tx, alerts(waits, decisions, shop, fresh, now), now)
                            .map(more -> Stream.concat(changed.stream(), more.stream()).toList()));
        }));
    }

    private static List<Kept> kept(List<Watched> waits, List<Decision> decisions) {
        return each(waits.size()).map(i -> new Kept(waits.get(i).waiting(), decisions.get(i).told(), decisions.get(i).nextLook())).toList();
    }

    private static List<Calls.Call> called(List<Watched> waits, List<Decision> decisions) {
        return each(waits.size()).map(i -> new Calls.Call(waits.get(i).waiting().conversation(),
                        String.join(", ", Calling.newlyCalled(decisions.get(i), waits.get(i).told()).stream().map(Somebody::name).toList())))
                .filter(call -> !call.names().isEmpty()).toList();
    }

    private static List<NewAlert> alerts(List<Watched> waits, List<Decision> decisions, Shop shop, List<Fresh> fresh, Instant now) {
        Map<UUID, Integer> news = new HashMap<>();
        Stream<NewAlert> ofWaits = each(waits.size()).flatMap(i -> decisions.get(i).whom().stream().map(one -> NewAlert.of(one,
                waits.get(i).waiting().conversation(), decisions.get(i).told().step(), decisions.get(i).told().round(), waits.get(i).waiting().since())))
                .filter(one -> one.step() != Step.NEW || news.merge(one.whom().id(), 1, Integer::sum) <= MOST_NEWS);
        Stream<NewAlert> ofColleagues = fresh.stream().flatMap(notice -> shop.people().stream().filter(one -> one.id().equals(notice.staff()))
                .filter(one -> one.hears(Step.COLLEAGUE, now, shop.zone()))
                .map(one -> new NewAlert(one, notice.conversation(), Step.COLLEAGUE, "notice " + notice.id(), null)));
        return Stream.concat(ofWaits, ofColleagues).toList();
    }

    private static Stream<Integer> each(int size) {
        return Stream.iterate(0, i -> i < size, i -> i + 1);
    }
}
