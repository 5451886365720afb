package ordnung.hub.customers;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import ordnung.hub.customers.store.CustomerStore;
import ordnung.hub.platform.Db;
import ordnung.hub.platform.Problem;
import ordnung.hub.platform.live.Change;
import ordnung.hub.platform.live.Changes;

/** Edits of customers by people. */
@ApplicationScoped
public class Customers {
    private final Db db;
    private final CustomerStore store;
    private final List<CustomerRenamed> bearers;
    private final Changes changes;

    Customers(Db db, CustomerStore store, @All List<CustomerRenamed> bearers, Changes changes) {
        this.db = db;
        this.store = store;
        this.bearers = bearers;
        this.changes = changes;
    }

    /**
     * @param seen  throws where the caller has edited another version
     * @throws Problem 404 where there is no such customer
     */
    public Uni<Void> edit(UUID id, IntConsumer seen, UnaryOperator<Customer> edit) {
        return db.transaction(tx -> store.lock(tx, id).chain(found -> {
            Customer before = found.orElseThrow(() -> Problem.notFound("customer"));
            seen.accept(before.version());
            Customer after = edit.apply(before);
            return store.update(tx, after)
                    .chain(() -> renamed(tx, before, after))
                    .chain(told -> changes.record(tx, with(told, after)));
        }));
    }

    private Uni<List<Change>> renamed(SqlConnection tx, Customer before, Customer after) {
        Uni<List<Change>> all = Uni.createFrom().item(List.of());
        if (before.name().equals(after.name())) {
            return all;
        }
        for (CustomerRenamed bearer : bearers) {
            all = all.chain(told -> bearer.on(tx, after.id(), after.name()).map(more -> {
                List<Change> both = new ArrayList<>(told);
                both.addAll(more);
                return both;
            }));
        }
        return all;
    }

    private static List<Change> with(List<Change> told, Customer after) {
        List<Change> all = new ArrayList<>(told);
        all.add(new Change("customer.updated", null, after.id(),
                Map.of("customerId", after.id().toString(), "version", after.version() + 1)));
        return all;
    }
}
