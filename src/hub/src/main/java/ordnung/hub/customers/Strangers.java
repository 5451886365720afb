package ordnung.hub.customers;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ordnung.connector.People;
import ordnung.events.Party;
import ordnung.host.Accounts;
import ordnung.host.Accounts.Account;
import ordnung.hub.customers.store.Nameless;
import ordnung.hub.customers.store.Nameless.Stranger;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;
import org.jboss.logging.Logger;

/**
 * Asks providers that send a bare id for the name behind it, once for each stranger, and again later where no answer came. A name that somebody of
 * the shop has written stays.
 */
@ApplicationScoped
public class Strangers {
    private static final Logger LOG = Logger.getLogger(Strangers.class);

    private final Accounts accounts;
    private final Nameless nameless;
    private final List<CustomerRenamed> bearers;
    private final Db db;
    private final Changes changes;

    Strangers(Accounts accounts, Nameless nameless, @io.quarkus.arc.All List<CustomerRenamed> bearers, Db db, Changes changes) {
        this.accounts = accounts;
        this.nameless = nameless;
        this.bearers = bearers;
        this.db = db;
        this.changes = changes;
    }

    @Scheduled(every = "1s", delayed = "3s", identity = "strangers", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> ask() {
        Map<UUID, Account> asked = accounts.all().stream().filter(Account::works).filter(account -> account.connector() instanceof People)
                .collect(Collectors.toMap(account -> UUID.fromString(account.id()), account -> account));
        return (asked.isEmpty() ? Uni.createFrom().item(List.<Stranger>of()) : nameless.take(asked.keySet()))
                .chain(strangers -> Multi.createFrom().iterable(strangers.stream().collect(Collectors.groupingBy(Stranger::account)).entrySet())
                        .onItem().transformToUniAndConcatenate(one -> ask(asked.get(one.getKey()), one.getValue())).collect().asList())
                .onFailure().invoke(fault -> LOG.warnf("strangers.not-asked cause=%s", fault.getClass().getSimpleName()))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private Uni<Void> ask(Account account, List<Stranger> strangers) {
        People people = (People) account.connector();
        List<List<Stranger>> groups = new ArrayList<>();
        for (int i = 0; i < strangers.size(); i += people.atOnce()) {
            groups.add(strangers.subList(i, Math.min(strangers.size(), i + people.atOnce())));
        }
        return Multi.createFrom().iterable(groups).onItem().transformToUniAndConcatenate(group -> ask(people, group)).collect().asList()
                .replaceWithVoid();
    }

    private Uni<Void> ask(People people, List<Stranger> group) {
        return Uni.createFrom().completionStage(() -> people.describe(group.stream().map(Stranger::externalId).toList()))
                .chain(found -> named(group, found))
                // Nothing is lost: the row says when to ask again.
                .onFailure().recoverWithNull();
    }

    private Uni<Void> named(List<Stranger> group, Map<String, Party> found) {
        List<Stranger> known = group.stream().filter(one -> found.containsKey(one.externalId()) && found.get(one.externalId()).name() != null).toList();
        return known.isEmpty() ? Uni.createFrom().voidItem() : db.transaction(tx -> nameless.name(tx, known, found)
                .chain(renamed -> {
                    List<Change> told = new ArrayList<>();
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Nameless.Renamed one : renamed) {
                        told.add(new Change("customer.updated", null, one.customer(), Map.of("customerId", one.customer().toString(),
                                "version", one.version())));
                        for (CustomerRenamed bearer : bearers) {
                            all = all.chain(() -> bearer.on(tx, one.customer(), one.name()).invoke(told::addAll).replaceWithVoid());
                        }
                    }
                    return all.chain(() -> changes.record(tx, told));
                }));
    }
}
